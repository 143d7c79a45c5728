#pragma once

#include "ui/theme/theme.h"

#include <QVBoxLayout>
#include <QWidget>

namespace plumbline {

class Label;
class Paragraph;

/// A surface with an edge and rounded corners; its title in title3 with further information at the right.
class Card : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    explicit Card(const QString& title, QWidget* parent = nullptr);

    /// Where the content goes: 20 px inside the edge.
    QVBoxLayout* body() const { return m_body; }
    void setTitle(const QString& title);
    /// Small text, or a small widget, on the title's line at the right.
    void setExtra(const QString& text);
    void setExtra(QWidget* widget);
    /// Something that belongs to the title and stands after it; under the title when the line is short.
    void setBesideTitle(QWidget* widget);
    /// Adds something that reaches to `padding` pixels from the edge, under the body: rows with their own padding.
    void addFullWidth(QWidget* widget, int padding = 0);
    /// Padding of the body; 20 unless changed.
    void setPadding(int px);
    /// Marks the card as the current one: 2 px petrol edge.
    void setCurrent(bool current);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeHeader();

    QVBoxLayout* m_outer;
    QVBoxLayout* m_body;
    QWidget* m_header = nullptr;
    Label* m_title = nullptr;
    Label* m_extra = nullptr;
    bool m_current = false;
};

/// A 1 px line between parts of a card.
class Divider : public QWidget {
    Q_OBJECT
public:
    explicit Divider(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Title in title1, one line of context, at most two actions at the right.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, const QString& context = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setContext(const QString& context);
    void addAction(QWidget* widget);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    Paragraph* m_title;
    Paragraph* m_context;
    QWidget* m_actions = nullptr;
};

/// A title over a second line, as in a row of settings; the second may be null.
QWidget* titledLines(const QString& title, Paragraph* second, QWidget* parent);

/// One setting: title, a second line, a control at the right (below it when the line is too short). Clicking anywhere
/// on the row flips its toggle.
class SettingsRow : public QWidget {
    Q_OBJECT
public:
    SettingsRow(const QString& title, const QString& detail, QWidget* control, QWidget* parent = nullptr);

    void setDetail(const QString& detail);
    QWidget* control() const { return m_control; }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QWidget* m_control;
    Paragraph* m_detail;
};

/// Standing figure, title2, one sentence, one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    /// @param picture drawn into 120 x 96 on the stage; may be empty.
    EmptyState(std::function<void(QPainter&, const QRectF&)> picture, const QString& title, const QString& sentence,
               const QString& action = {}, QWidget* parent = nullptr);

signals:
    void actionTriggered();
};

} // namespace plumbline
