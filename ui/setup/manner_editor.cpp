#include "ui/setup/editors.h"
#include "ui/text/break_words.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rows.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr double kScreenShare = 0.72; // height of the drawn screen to its width

/// A screen with what a manner shows on it: a note in the corner; the note, then the whole screen; the same with the
/// way out coming later.
void paintManner(QPainter& painter, const QRectF& area, breaks::Manner manner)
{
    const Theme& theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::min(area.width() - 8, (area.height() - 8) / kScreenShare);
    const QRectF screen(area.center().x() - width / 2, area.center().y() - width * kScreenShare / 2, width,
                        width * kScreenShare);
    paint::box(painter, screen, {theme.colour(Role::Surface), theme.colour(Role::Control), 3, 1.5});
    const QRectF note(screen.right() - width * 0.46, screen.bottom() - screen.height() * 0.36, width * 0.38,
                      screen.height() * 0.26);
    if (manner == breaks::Manner::Notify) {
        paint::box(painter, note, {theme.colour(Role::Primary), {}, 2});
        return;
    }
    const QRectF whole = screen.adjusted(3, 3, -3, -3);
    paint::box(painter, whole, {theme.colour(Role::Primary), {}, 2});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(Role::OnPrimary), 1.5));
    const double ring = whole.height() * 0.44;
    painter.drawEllipse(QRectF(whole.left() + whole.width() * 0.14, whole.center().y() - ring / 2, ring, ring));
    // The way out: a button; for firm an outline, since it comes later.
    const QRectF out(whole.left() + whole.width() * 0.54, whole.center().y() - whole.height() * 0.11,
                     whole.width() * 0.34, whole.height() * 0.22);
    if (manner == breaks::Manner::Firm) {
        paint::box(painter, out, {{}, theme.colour(Role::OnPrimary), 2, 1, true});
    } else {
        paint::box(painter, out, {theme.colour(Role::OnPrimary), {}, 2});
    }
}

} // namespace

MannerEditor::MannerEditor(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("How breaks are asked for"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* group = new QButtonGroup(this);
    for (const breaks::Manner manner : {breaks::Manner::Notify, breaks::Manner::TwoPhase, breaks::Manner::Firm}) {
        auto* card = new ChoiceCard(words::of(manner), words::detailOf(manner), this);
        const auto mannerCode = code(manner);
        card->setObjectName(QString::fromUtf8(mannerCode.data(), static_cast<qsizetype>(mannerCode.size())));
        card->setPicture([manner](QPainter& painter, const QRectF& area) { paintManner(painter, area, manner); });
        group->addButton(card);
        column->addWidget(card);
        m_cards.emplace_back(manner, card);
        connect(card, &ChoiceCard::clicked, this, &MannerEditor::changed);
    }
    setManner(breaks::Manner::Notify);
}

void MannerEditor::setManner(breaks::Manner manner)
{
    for (const auto& [each, card] : m_cards) {
        if (each == manner) {
            card->setChecked(true);
        }
    }
}

breaks::Manner MannerEditor::manner() const
{
    for (const auto& [manner, card] : m_cards) {
        if (card->isChecked()) {
            return manner;
        }
    }
    return breaks::Manner::Notify;
}

} // namespace plumbline
