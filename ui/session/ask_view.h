#pragma once

#include "ui/widgets/picture.h"

#include <QWidget>

#include <optional>

namespace plumbline {

class Banner;
class Button;
class Card;
class Paragraph;
class StillPicture;

/// What the first question of a session shows beside itself: the session it is about.
struct AskContent {
    struct Row {
        QString name;
        QString dose;
        Picture picture;
    };
    QString title;           ///< "Strength B"
    QString detail;          ///< "About 24 min"
    std::optional<int> last; ///< the answer of last time, one Enter away
    Picture main;            ///< the main exercise; may be empty
    std::vector<Row> rows;   ///< the strength part
    QStringList also;        ///< names of what comes before and after it
};

/// Before the first set: the pain now, one tap on a number; and what follows when there can be no strength session.
class AskView : public QWidget {
    Q_OBJECT
public:
    explicit AskView(QWidget* parent = nullptr);

    /// Asks for the pain now.
    void ask(const AskContent& content);
    /// Says why there is no strength session, with the next step; the only way on is back.
    void refuse(const QString& heading, const QString& sentence, bool urgent);
    [[nodiscard]] bool isAsking() const { return m_asking; }

signals:
    /// 0 to 10.
    void answered(int pain);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeQuestion();
    void buildScores();
    void fillSession(const AskContent& content);
    void arrange();

    Button* m_leave;
    Paragraph* m_title;
    Paragraph* m_detail;
    Paragraph* m_question;
    QWidget* m_scores;
    std::vector<Button*> m_buttons; ///< 0 to 10
    Paragraph* m_hint;
    Banner* m_banner;
    Button* m_back;
    Card* m_session;
    StillPicture* m_main;
    QWidget* m_rows = nullptr;
    bool m_asking = true;
};

} // namespace plumbline
