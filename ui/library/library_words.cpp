#include "ui/library/library_words.h"

#include "catalogue/muscles.h"
#include "ui/models/page_words.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace plumbline {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("LibraryWords", text);
}

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString percentOf(const ActivationFigure& figure)
{
    const QString number = utf8(figure.text);
    return figure.provenance == Provenance::Seen ? number : tr("%1 (not checked again)").arg(number);
}

} // namespace

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString activationLine(const Activation& figure)
{
    QStringList values;
    if (figure.gluteusMaximus) {
        values << tr("gluteus maximus %1").arg(percentOf(*figure.gluteusMaximus));
    }
    if (figure.gluteusMedius) {
        values << tr("gluteus medius %1").arg(percentOf(*figure.gluteusMedius));
    }
    QString line = tr("<b>%1</b>, %2: %3").arg(utf8(figure.source), utf8(figure.measuredAs), values.join(tr(", ")));
    if (!figure.note.empty()) {
        line += QStringLiteral(". ") + utf8(figure.note);
    }
    return line;
}

QString whyText(const Exercise& exercise)
{
    QString text = utf8(exercise.why);
    text.replace(QStringLiteral("Gmax"), tr("gluteus maximus"));
    text.replace(QStringLiteral("Gmed"), tr("gluteus medius"));
    text.replace(QStringLiteral("Gmin"), tr("gluteus minimus"));
    text.replace(QStringLiteral("TFL"), tr("tensor fasciae latae"));
    return capitalised(text);
}

QString careText(const Modification& modification)
{
    QString text = utf8(modification.text);
    text.replace(QStringLiteral("AVOID"), tr("avoid"));
    return capitalised(text);
}

std::vector<ExerciseEntry> searchEntries(const Catalogue& catalogue)
{
    std::vector<ExerciseEntry> entries;
    for (const Exercise& exercise : catalogue.exercises()) {
        QStringList keywords{words::of(exercise.pattern), words::of(postureOf(exercise))};
        for (const std::string& muscle : exercise.primary) {
            keywords << utf8(muscleName(muscle));
        }
        entries.push_back({utf8(exercise.id), utf8(exercise.name), keywords.join(u' ')});
    }
    return entries;
}

bool isOffered(const LibraryItem& item)
{
    return item.state.missing.empty() && !item.state.avoidedBy && !item.state.banned;
}

QString needsLine(const LibraryItem& item)
{
    if (item.state.banned) {
        return tr("You left this out");
    }
    if (item.state.avoidedBy) {
        return tr("Left out: %1").arg(words::of(*item.state.avoidedBy).toLower());
    }
    if (!item.state.missing.empty()) {
        return tr("Needs: %1").arg(words::things(item.state.missing));
    }
    return capitalised(words::things(item.exercise->equipment));
}

QString ladderLine(const LibraryLadder& ladder)
{
    const auto steps = static_cast<int>(ladder.items.size());
    return ladder.currentStep > 0 ? tr("You are on step %1 of %2").arg(ladder.currentStep).arg(steps)
                                  : tr("%1 exercises").arg(steps);
}

QString countLine(int exercises)
{
    return exercises == 1 ? tr("1 exercise") : tr("%1 exercises").arg(exercises);
}

} // namespace plumbline
