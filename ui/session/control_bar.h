#pragma once

#include <QMenu>
#include <QWidget>

namespace plumbline {

class Button;

/// The player's bottom line. *Stop, it hurts* is always there.
class ControlBar : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Set, Rest, Pain };

    explicit ControlBar(QWidget* parent = nullptr);

    void setMode(Mode mode);
    /// The filled button: its label, and the key that does the same.
    void setPrimary(const QString& text, const QString& icon, const QString& trailing, const QString& key);
    void setEasierAvailable(bool available);
    void setCompact(bool compact);
    void setKeyHints(bool shown);
    void focusPrimary();
    /// What hangs under *More*; the page fills it when it opens.
    [[nodiscard]] QMenu* moreMenu() const { return m_menu; }

signals:
    void hurts();
    void previous();
    void primary();
    void next();
    void easier();
    void keysWanted();
    void nothing();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    Button* m_stop;
    Button* m_previous;
    Button* m_primary;
    Button* m_next;
    Button* m_nothing;
    Button* m_easier;
    Button* m_more;
    Button* m_keys;
    QMenu* m_menu;
    Mode m_mode = Mode::Set;
    bool m_compact = false;
    bool m_easierAvailable = true;
};

} // namespace plumbline
