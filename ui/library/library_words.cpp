#include "ui/library/library_words.h"

#include "ui/models/page_words.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace plumbline {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("LibraryWords", text);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

bool isOffered(const LibraryItem& item)
{
    return item.state.missing.empty() && !item.state.avoidedBy && !item.state.banned;
}

QString needsLine(const LibraryItem& item)
{
    if (item.state.banned)
        return tr("You left this out");
    if (item.state.avoidedBy)
        return tr("Left out: %1").arg(words::of(*item.state.avoidedBy).toLower());
    if (!item.state.missing.empty())
        return tr("Needs: %1").arg(words::things(item.state.missing));
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
