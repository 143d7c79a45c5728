#include "ui/theme/fonts.h"

#include <QFile>
#include <QFontDatabase>

namespace plumbline {

bool loadInter()
{
    bool all = true;
    for (const auto* name : {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold"}) {
        const QString path = QStringLiteral(":/fonts/%1.otf").arg(QLatin1String(name));
        all = all && QFile::exists(path) && QFontDatabase::addApplicationFont(path) >= 0;
    }
    return all;
}

} // namespace plumbline
