#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/focus_shape.h"
#include "ui/widgets/picture.h"

#include <QAbstractButton>

namespace plumbline {

/// What rows and cards that are one large button share: Enter presses them, they repaint under the pointer and grow
/// with their text.
class RowButton : public QAbstractButton, public HasFocusShape {
    Q_OBJECT
public:
    explicit RowButton(QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    FocusShape focusShape() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Layout and repaint after a change of what is shown.
    void contentChanged();
    virtual int preferredWidth() const = 0;
};

/// An exercise in a list: thumbnail, name, dose line, and what changed at the right. Enter or a click opens it; the
/// context menu comes through customContextMenuRequested.
class ExerciseRow : public RowButton {
    Q_OBJECT
public:
    /// How the text at the right is shown.
    enum class Trailing { Change, Fact, Note };

    ExerciseRow(const QString& name, const QString& dose, Picture thumbnail, QWidget* parent = nullptr);

    void setName(const QString& name);
    void setDose(const QString& dose);
    void setThumbnail(Picture thumbnail);
    /// @param icon only for tags: "swap".
    void setTrailing(const QString& text, Trailing kind = Trailing::Change, const QString& icon = {});
    /// Lower, for long lists: 46 px instead of 58, with a smaller thumbnail.
    void setCompact(bool compact);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int preferredWidth() const override;

private:
    struct Places {
        QRectF thumbnail, name, dose, trailing;
        int height = 0;
    };
    Places places(int width) const;
    QSize trailingSize() const;
    QSize thumbnailSize() const;
    int leastHeight() const { return m_compact ? 46 : 58; }
    void describe();

    QString m_name;
    QString m_dose;
    Picture m_thumbnail;
    QString m_trailing;
    Trailing m_kind = Trailing::Change;
    QString m_icon;
    bool m_compact = false;
};

/// A large answer: title, a second line, and as needed a picture or an icon, a tag, a key. Checkable unless
/// setCheckable says otherwise; put several into a QButtonGroup for one answer of many.
class ChoiceCard : public RowButton {
    Q_OBJECT
public:
    ChoiceCard(const QString& title, const QString& detail = {}, QWidget* parent = nullptr);

    void setDetail(const QString& detail);
    void setPicture(Picture picture);
    void setIconName(const QString& icon);
    void setTag(const QString& tag);
    void setKeyHint(const QString& key);
    /// Puts the detail on the title's line where both fit: a lower card, for choices above what they choose.
    void setDetailBeside(bool beside);
    /// A petrol edge without the fill: what we suggest.
    void setSuggested(bool suggested);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int preferredWidth() const override;

private:
    struct Places {
        QRectF picture, title, detail, tag, key;
        int height = 0;
    };
    Places places(int width) const;
    static void placeEnds(Places& at, int width, QSize tag, QSize key);

    QString m_detail;
    Picture m_picture;
    QString m_icon;
    QString m_tag;
    QString m_key;
    bool m_suggested = false;
    bool m_detailBeside = false;
};

/// A tick with text that wraps; the whole row is the target.
class CheckRow : public RowButton {
    Q_OBJECT
public:
    explicit CheckRow(const QString& text, const QString& detail = {}, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int preferredWidth() const override;

private:
    int indent() const;

    QString m_detail;
};

/// One step of a ladder: thumbnail, step number (a tick when passed, "Now" when current), name, what it needs.
class LadderCard : public RowButton {
    Q_OBJECT
public:
    enum class State { Ahead, Now, Passed };

    LadderCard(int step, const QString& name, const QString& needs, Picture thumbnail, QWidget* parent = nullptr);

    void setState(State state);
    void setNeeds(const QString& needs);
    /// Left out by filters or equipment: the thumbnail fades, the text stays.
    void setFiltered(bool filtered);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    int preferredWidth() const override;

private:
    int stageHeight(int width) const;
    void paintBadge(QPainter& painter) const;
    void describe();

    int m_step;
    QString m_name;
    QString m_needs;
    Picture m_thumbnail;
    State m_state = State::Ahead;
    bool m_filtered = false;
};

} // namespace plumbline
