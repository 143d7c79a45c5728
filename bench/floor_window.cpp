// The floor for start-up and memory: an empty Qt Widgets window. With "--exit-after-first-paint" it ends once painted.
#include <QApplication>
#include <QMainWindow>
#include <QPaintEvent>
#include <QTimer>

namespace {

class EmptyWindow : public QMainWindow {
public:
    explicit EmptyWindow(bool exits)
        : m_exits(exits)
    {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QMainWindow::paintEvent(event);
        if (m_exits) {
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        }
    }

private:
    bool m_exits;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    EmptyWindow window(application.arguments().contains(QLatin1String("--exit-after-first-paint")));
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
