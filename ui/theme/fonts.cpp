#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QResource>

namespace plumbline {

bool loadInter()
{
    bool all = true;
    for (const auto* name : {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold"}) {
        const QResource font(QStringLiteral(":/fonts/%1.otf").arg(QLatin1String(name)));
        // Embedded uncompressed: the font engine reads it where it lies, without a copy.
        const auto inPlace = QByteArray::fromRawData(reinterpret_cast<const char*>(font.data()), font.size());
        all = all && font.isValid() && QFontDatabase::addApplicationFontFromData(inPlace) >= 0;
    }
    return all;
}

} // namespace plumbline
