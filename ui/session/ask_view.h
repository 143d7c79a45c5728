#pragma once

#include <QWidget>

namespace plumbline {

class Banner;
class Button;
class Paragraph;

/// Before the first set: the pain now, one tap on a number; and what follows when there can be no strength session.
class AskView : public QWidget {
    Q_OBJECT
public:
    explicit AskView(QWidget* parent = nullptr);

    /// Asks for the pain now. @param title of the session: "Strength B"; @param detail "about 24 minutes";
    /// @param last the answer of last time, one Enter away.
    void ask(const QString& title, const QString& detail, int last);
    /// Says why there is no strength session, with the next step; the only way on is back.
    void refuse(const QString& heading, const QString& sentence, bool urgent);
    [[nodiscard]] bool isAsking() const { return m_asking; }

signals:
    /// 0 to 10.
    void answered(int pain);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Paragraph* m_title;
    Paragraph* m_detail;
    Paragraph* m_question;
    QWidget* m_scores;
    std::vector<Button*> m_buttons; ///< 0 to 10
    Paragraph* m_hint;
    Banner* m_banner;
    Button* m_back;
    bool m_asking = true;
};

} // namespace plumbline
