#pragma once

#include <QScrollArea>

namespace plumbline {

/// Scrolls one panel up and down when it is taller than the view. Unlike a resizable scroll area it gives the panel the
/// height it needs at the width that is left beside the scroll bar.
class PanelScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit PanelScroll(QWidget* parent = nullptr);

    /// The panel becomes a child; its height may depend on its width.
    void setPanel(QWidget* panel);
    /// Gives the panel its size; called by itself after each change of layout.
    void fit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace plumbline
