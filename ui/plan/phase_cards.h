#pragma once

#include <QWidget>

#include <vector>

namespace plumbline {

/// One phase in words.
struct PhaseView {
    QString name;  ///< "Build"
    QString weeks; ///< "Weeks 3–6 · more reps and sets"
    bool past = false;
    bool current = false;
};

/// The phases of a block side by side: a tick when past, petrol when current. Wraps to two a row when it is narrow.
class PhaseCards : public QWidget {
    Q_OBJECT
public:
    explicit PhaseCards(QWidget* parent = nullptr);

    void setPhases(std::vector<PhaseView> phases);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] int cardWidth(int width) const;
    [[nodiscard]] int cardHeight(int width) const;

    std::vector<PhaseView> m_phases;
};

} // namespace plumbline
