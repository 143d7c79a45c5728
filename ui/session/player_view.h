#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "app/coach.h"
#include "core/session/look.h"
#include "ui/session/session_figures.h"
#endif

#include <QTimer>
#include <QWidget>

#include <memory>

namespace plumbline {

class Audio;
class Banner;
class ControlBar;
class PainPanel;
class PanelScroll;
class Phrases;
class RestPanel;
class SessionHeader;
class SessionRunner;
class SetPanel;
class SmallPlayer;
class StageView;

/// The player: header, stage, the panel of the moment (set, rest, pain) and the controls, with the keys of design.md 4.
/// What happens next it asks of the runner; it only shows it.
class PlayerView : public QWidget {
    Q_OBJECT
public:
    /// Everything passed in outlives the view.
    PlayerView(SessionRunner& runner, SessionFigures& figures, const Phrases& phrases, QWidget* parent = nullptr);
    ~PlayerView() override;

    /// Takes over the settings and stands ready for a session with this title.
    void open(const QString& title);
    /// Nothing moves, no key counts, the small window is gone.
    void close();
    /// Looks at the session again: another phase, another set, an edit.
    void refresh();
    void focusPrimary();

signals:
    /// The button in the header, or Escape.
    void endWanted();
    /// An answer about pain says that symptoms have spread.
    void screeningNeeded();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Panel { Set, Rest, Pain };

    void build();
    void connectParts();
    void tick();
    void showPanel(Panel panel);
    [[nodiscard]] Panel panelNow() const;
    void arrange();
    void updateProblem();
    void updateControls(const session::View& view);
    void updateStage(const session::View& view);
    void updateFrames();
    void announce(const session::View& view);

    // What keys, buttons and the menu do: player_commands.cpp.
    void primary();
    void hurts();
    void easier();
    void fillMenu();
    void showKeys();
    void toggleSound();
    void toggleFullScreen();
    void togglePlumbLine();
    void showSmall(bool small);
    bool handleKey(int key);
    bool handleMove(int key);
    bool handleLetter(int key);
    bool handleDigit(int digit);

    SessionRunner& m_runner;
    app::Coach& m_coach;
    const Phrases& m_phrases;
    SessionHeader* m_header;
    Banner* m_problem;
    StageView* m_stage;
    PanelScroll* m_panelScroll;
    QWidget* m_panels;
    SetPanel* m_set;
    RestPanel* m_rest;
    PainPanel* m_pain;
    ControlBar* m_controls;
    std::unique_ptr<SmallPlayer> m_small;
    QTimer m_frames;
    QString m_announced;
    std::string m_easierFor; ///< the exercise that m_hasEasier is about
    bool m_hasEasier = false;
    seconds m_headerSecond{-1}; ///< the second the header shows
    bool m_open = false;
    Panel m_panel = Panel::Rest;
};

} // namespace plumbline
