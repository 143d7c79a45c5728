#pragma once

#include "ui/theme/theme.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace plumbline {

class Button;
class Paragraph;

/// Heading says what to do, one sentence why; inline where it applies.
class Banner : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Info, Caution, Urgent };

    Banner(Kind kind, const QString& heading, const QString& sentence, QWidget* parent = nullptr);

    void setText(const QString& heading, const QString& sentence);
    void setKind(Kind kind);
    /// Another icon than the kind's own: the telephone suits a call for help, not a damaged file.
    void setIconName(const QString& icon);
    /// Puts a control under the sentence: a button, or ticks.
    void addWidget(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void recolour();

    Kind m_kind;
    QString m_icon; // empty: the kind's own
    QVBoxLayout* m_column;
    Paragraph* m_heading;
    Paragraph* m_sentence;
};

/// A short message at the bottom of the window with an Undo; 6 s, longer while hovered or focused; one at a time.
class Toast : public QWidget {
    Q_OBJECT
public:
    /// @param window it lies over this widget and follows its size.
    explicit Toast(QWidget* window);

    /// Shows `text`; with `undo`, offers Undo. An older message goes away, its act stays done.
    void showMessage(const QString& text, std::function<void()> undo = {});
    /// Undoes what the shown message offers. @return false if there is nothing to undo.
    bool undo();
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();
    void dismiss();
    void keepOrGo();

    QString m_text;
    std::function<void()> m_undo;
    QWidget* m_button;
    QTimer m_life;
};

/// A question that cannot be taken back by undo, or the end of a session. Title is the question; Esc is the safe
/// choice. Opened with open(); accepted() means the act.
class Dialog : public QDialog {
    Q_OBJECT
public:
    Dialog(const QString& question, const QString& sentence, QWidget* parent);

    /// Where further content goes, between sentence and buttons.
    QVBoxLayout* body() const { return m_body; }
    /// The two buttons: the safe choice and the act, each named by what it does.
    void setButtons(const QString& safe, const QString& act, bool dangerous = false);
    Button* actButton() const { return m_act; }
    Button* safeButton() const { return m_safe; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();

    QVBoxLayout* m_body;
    QWidget* m_buttons;
    Button* m_safe = nullptr;
    Button* m_act = nullptr;
};

} // namespace plumbline
