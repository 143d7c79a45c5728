#include "support/scratch_folder.h"

#include "ui/platform/autostart.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

using namespace plumbline;
using namespace plumbline::testing;

namespace {

/// A configuration folder of the test's own.
class Config {
public:
    Config() { qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(folder.path().string())); }
    ~Config() { qputenv("XDG_CONFIG_HOME", m_before); }
    Config(const Config&) = delete;
    Config& operator=(const Config&) = delete;
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        const QString root = QString::fromStdString(folder.path().string());
        for (QDirIterator all(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
            found << QDir(root).relativeFilePath(all.next());
        }
        return found;
    }
    ScratchFolder folder;

private:
    QByteArray m_before = qgetenv("XDG_CONFIG_HOME");
};

QByteArray written()
{
    QFile file(Autostart::filePath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Start at login is one file, and gone when it is switched off", "[platform][autostart]")
{
    const Config config;
    const Autostart autostart(QStringLiteral("/usr/bin/plumbline"));
    CHECK_FALSE(Autostart::isOn());
    REQUIRE(autostart.set(false)); // nothing to do
    REQUIRE(autostart.set(true));
    CHECK(Autostart::isOn());
    CHECK(config.files() == QStringList{QStringLiteral("autostart/org.plumbline.Plumbline.desktop")});
    CHECK(written().contains("\nExec=/usr/bin/plumbline --in-tray\n"));
    QProcess validate;
    validate.start(QStringLiteral("desktop-file-validate"), {Autostart::filePath()});
    if (validate.waitForFinished()) { // where it is installed
        CHECK(validate.exitCode() == 0);
    }
    REQUIRE(autostart.set(true));
    REQUIRE(autostart.set(false));
    CHECK_FALSE(Autostart::isOn());
    CHECK(config.files().isEmpty());
}

TEST_CASE("A desktop that switched start at login off in the file is believed", "[platform][autostart]")
{
    const Config config;
    const char* line = GENERATE("Hidden=true\n", "X-GNOME-Autostart-enabled=false\n");
    REQUIRE(QDir().mkpath(QFileInfo(Autostart::filePath()).path()));
    QFile file(Autostart::filePath());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("[Desktop Entry]\nExec=plumbline\n") + line);
    file.close();
    CHECK_FALSE(Autostart::isOn());
    REQUIRE(Autostart(QStringLiteral("/usr/bin/plumbline")).set(true));
    CHECK(Autostart::isOn());
}

TEST_CASE("A path with odd letters is quoted so that it is one word", "[platform][autostart]")
{
    CHECK(execWord(QStringLiteral("/usr/bin/plumbline")) == QStringLiteral("/usr/bin/plumbline"));
    CHECK(execWord(QStringLiteral("/home/a b/plumbline")) == QStringLiteral("\"/home/a b/plumbline\""));
    CHECK(execWord(QStringLiteral("/100%/x")) == QStringLiteral("/100%%/x"));
    CHECK(execWord(QStringLiteral("/a$b/\"x\"")) == QStringLiteral(R"("/a\\$b/\\"x\\"")"));
    CHECK(execWord(QStringLiteral("/back\\slash")) == QStringLiteral(R"("/back\\\\slash")"));
    CHECK(execWord(QString()) == QStringLiteral("\"\""));
}

TEST_CASE("A configuration folder that cannot be written is an error", "[platform][autostart]")
{
    const Config config;
    QFile inTheWay(QString::fromStdString((config.folder / "autostart").string()));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto set = Autostart(QStringLiteral("/usr/bin/plumbline")).set(true);
    REQUIRE_FALSE(set);
    CHECK(set.error().what == ErrorCode::Unwritable);
}
