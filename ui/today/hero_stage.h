#pragma once

#include <QWidget>

#include <string>

namespace plumbline {

/// The stage at the right of the hero with the still figure of the main exercise; its outer corner follows the card's.
class HeroStage : public QWidget {
    Q_OBJECT
public:
    explicit HeroStage(QWidget* parent = nullptr);

    void setExercise(const std::string& exercise);
    /// Lower where the rows below need the room.
    void setLow(bool low);
    /// Pixels; narrower where the words beside it need the room.
    void setPreferredWidth(int width);
    /// A child that stays in the upper corner.
    void setCorner(QWidget* corner);
    /// Whether the card ends with the hero, so that its lower corner is round too.
    void setClosesCard(bool closes);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeCorner();

    QWidget* m_corner = nullptr;
    int m_width = 220; // design.md 2.7
    std::string m_exercise;
    bool m_closesCard = false;
    bool m_low = false;
};

} // namespace plumbline
