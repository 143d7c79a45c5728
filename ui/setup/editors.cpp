#include "ui/setup/editors.h"

#include "ui/setup/setup_text.h"
#include "ui/setup/tile_layout.h"
#include "ui/text/words.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/paragraph.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/stepper.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace plumbline {

namespace {

constexpr int kDayCircle = 40;
constexpr int kFewestMinutes = 8; // decisions.md 1
constexpr int kMostMinutes = 45;  // decisions.md 1

QVBoxLayout* columnIn(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

/// A round day: filled when it is on.
class DayButton : public QAbstractButton, public HasFocusShape {
public:
    DayButton(int index, QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(setuptext::weekdayShort(index));
        setAccessibleName(setuptext::weekdayLong(index));
        setToolTip(setuptext::weekdayLong(index));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        followTheme(this);
    }

    QSize sizeHint() const override
    {
        const int side = Theme::current().scaled(kDayCircle);
        return {std::max(kDayCircle, side), std::max(kDayCircle, side)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override { return {QRectF(rect()), height() / 2.0}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = Theme::current();
        const QColor rest = theme.colour(underMouse() ? Role::Sunken : Role::Surface);
        paint::box(painter, rect(),
                   {isChecked() ? theme.colour(Role::Primary) : rest,
                    theme.colour(isChecked() ? Role::Primary : Role::Control), height() / 2.0});
        painter.setFont(theme.font(TextStyle::Label, isChecked() ? Weight::SemiBold : Weight::Medium));
        painter.setPen(theme.colour(isChecked() ? Role::OnPrimary : Role::Text2));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
        } else {
            QAbstractButton::keyPressEvent(event);
        }
    }
};

} // namespace

DayPicker::DayPicker(const QString& name, QWidget* parent, const QString& prefix)
    : QWidget(parent)
{
    setAccessibleName(name);
    auto* row = new FlowLayout(this, space::k8);
    for (int i = 0; i < 7; ++i) {
        auto* button = new DayButton(i, this);
        button->setObjectName(prefix + QString::number(i));
        connect(button, &QAbstractButton::toggled, this, &DayPicker::changed);
        row->addWidget(button);
        m_buttons[static_cast<std::size_t>(i)] = button;
    }
}

void DayPicker::setDays(const std::array<bool, 7>& days)
{
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < days.size(); ++i) {
        m_buttons[i]->setChecked(days[i]);
    }
}

std::array<bool, 7> DayPicker::days() const
{
    std::array<bool, 7> days{};
    for (std::size_t i = 0; i < days.size(); ++i) {
        days[i] = m_buttons[i]->isChecked();
    }
    return days;
}

QWidget* DayPicker::firstFocus() const
{
    return m_buttons.front();
}

MinutesEditor::MinutesEditor(QWidget* parent)
    : QWidget(parent)
    , m_stepper(new Stepper(tr("Minutes of a session"), kFewestMinutes, kMostMinutes, tr(" min"), this))
{
    auto* row = new FlowLayout(this, space::k8);
    for (const int length : {10, 15, 20, 30, 45}) {
        auto* chip = new Chip(tr("%1 min").arg(length), this);
        chip->setBaseHeight(40);
        chip->setReservesTick(true);
        chip->setCheckable(true);
        connect(chip, &Chip::clicked, this, [this, length] {
            m_stepper->setValue(length);
            mark();
        });
        row->addWidget(chip);
        m_chips.emplace_back(length, chip);
    }
    m_stepper->setObjectName(QStringLiteral("minutes"));
    row->addWidget(m_stepper);
    connect(m_stepper, &Stepper::valueChanged, this, [this] {
        mark();
        emit changed();
    });
    mark();
}

void MinutesEditor::setMinutes(int minutes)
{
    const QSignalBlocker quiet(this);
    m_stepper->setValue(minutes);
    mark();
}

int MinutesEditor::minutes() const
{
    return m_stepper->value();
}

void MinutesEditor::mark()
{
    for (const auto& [length, chip] : m_chips) {
        chip->setChecked(length == m_stepper->value());
    }
}

FlagEditor::FlagEditor(QWidget* parent)
    : QWidget(parent)
    , m_known(new Paragraph({}, TextStyle::Small, Role::Text2, this))
{
    // Back and legs first, then hip to ankle, arms and neck, the rest.
    constexpr std::array kOrder{Flag::BackFlexion,  Flag::BackExtension, Flag::LegSymptoms,      Flag::LateralHipPain,
                                Flag::KneePain,     Flag::AnklePain,     Flag::HipReplacement,   Flag::NeckPain,
                                Flag::ShoulderPain, Flag::WristPain,     Flag::Kneeling,         Flag::LyingDizzy,
                                Flag::BalanceRisk,  Flag::BloodPressure, Flag::AbdominalSurgery, Flag::Osteoporosis,
                                Flag::Pregnancy,    Flag::Postnatal};
    auto* holder = new QWidget(this);
    auto* tiles = new TileLayout(300, 0, holder);
    tiles->setMostColumns(2);
    for (const Flag flag : kOrder) {
        auto* tick = new CheckRow(setuptext::flagQuestion(flag), {}, holder);
        const auto flagCode = code(flag);
        tick->setObjectName(QString::fromUtf8(flagCode.data(), static_cast<qsizetype>(flagCode.size())));
        connect(tick, &CheckRow::toggled, this, &FlagEditor::changed);
        tiles->addWidget(tick);
        m_ticks.emplace_back(flag, tick);
    }
    auto* column = columnIn(this, space::k8);
    column->addWidget(holder);
    column->addWidget(m_known);
    m_known->hide();
}

void FlagEditor::setFlags(const FlagSet& flags, const FlagSet& known)
{
    const QSignalBlocker quiet(this);
    QStringList names;
    for (const auto& [flag, tick] : m_ticks) {
        tick->setVisible(!known.contains(flag));
        tick->setChecked(flags.contains(flag));
        if (known.contains(flag)) {
            names += words::of(flag);
        }
    }
    m_known->setVisible(!names.isEmpty());
    m_known->setText(tr("Known from the safety check: %1").arg(names.join(QStringLiteral(", "))));
}

FlagSet FlagEditor::flags() const
{
    FlagSet flags;
    for (const auto& [flag, tick] : m_ticks) {
        if (tick->isChecked()) {
            flags.insert(flag);
        }
    }
    return flags;
}

RhythmEditor::RhythmEditor(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Break rhythm"));
    auto* tiles = new TileLayout(220, space::k12, this);
    tiles->setMostColumns(3);
    auto* group = new QButtonGroup(this);
    for (const BreakProfile profile : {BreakProfile::Gentle, BreakProfile::Standard, BreakProfile::Active,
                                       BreakProfile::DeepFocus, BreakProfile::SoreBack, BreakProfile::Off}) {
        auto* card = new ChoiceCard(words::of(profile), setuptext::breakProfileDetail(profile), this);
        const auto profileCode = code(profile);
        card->setObjectName(QString::fromUtf8(profileCode.data(), static_cast<qsizetype>(profileCode.size())));
        group->addButton(card);
        tiles->addWidget(card);
        m_cards.emplace_back(profile, card);
        connect(card, &ChoiceCard::clicked, this, &RhythmEditor::changed);
    }
}

void RhythmEditor::setProfile(BreakProfile profile)
{
    for (const auto& [each, card] : m_cards) {
        if (each == profile) {
            card->setChecked(true);
        }
    }
}

BreakProfile RhythmEditor::profile() const
{
    for (const auto& [profile, card] : m_cards) {
        if (card->isChecked()) {
            return profile;
        }
    }
    return BreakProfile::Standard;
}

} // namespace plumbline
