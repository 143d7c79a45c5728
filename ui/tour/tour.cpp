#include "ui/tour/tour.h"

#include "ui/text/translation.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

namespace plumbline {

namespace {

Result<void> makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        return fail(ErrorCode::Unwritable, folder.string(), {{"reason", error.message()}});
    }
    return {};
}

std::vector<TourLook> looksOf(const cli::TourRequest& request)
{
    std::vector<TourLook> looks;
    for (const std::string& theme : request.themes) {
        for (const auto& [width, height] : request.sizes) {
            for (const int text : request.textSizes) {
                looks.push_back({theme == "dark", width, height, text});
            }
        }
    }
    return looks;
}

} // namespace

Result<int> runTour(int& argc, char** argv, const Catalogue& catalogue, const Phrases& phrases,
                    const cli::TourRequest& request)
{
    if (const auto made = makeFolder(request.out); !made) {
        return tl::unexpected(made.error());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    installTranslation(application);
    Theme theme(application);
    if (!theme.hasFonts()) {
        return fail(ErrorCode::NotAvailable, "tour", {{"what", "fonts"}});
    }
    int count = 0;
    std::optional<Error> problem;
    const QDir out(QString::fromStdString(request.out.string()));
    for (const TourLook& look : looksOf(request)) {
        const QString suffix = QStringLiteral("-%1-%2x%3-%4.png")
                                   .arg(look.dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                   .arg(look.width)
                                   .arg(look.height)
                                   .arg(look.textPercent);
        const auto shown = showEveryScreen(catalogue, phrases, look, [&](const QString& screen, QWidget& window) {
            const QString file = out.filePath(screen + suffix);
            if (window.grab().save(file)) {
                ++count;
            } else if (!problem) {
                problem = Error{ErrorCode::Unwritable, file.toStdString(), {}};
            }
        });
        if (!shown) {
            return tl::unexpected(shown.error());
        }
        if (problem) {
            return tl::unexpected(*problem);
        }
    }
    return count;
}

} // namespace plumbline
