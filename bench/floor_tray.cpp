#include <QApplication>
#include <QPixmap>
#include <QSystemTrayIcon>

// The floor for the resident program: an empty Qt Widgets application with a tray icon and nothing else.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QPixmap picture(22, 22);
    picture.fill(Qt::darkCyan);
    QSystemTrayIcon icon{QIcon(picture)};
    icon.show();
    return QApplication::exec();
}
