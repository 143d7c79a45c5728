#include "ui/text/translation.h"

#include <QCoreApplication>
#include <QTranslator>

namespace plumbline {

bool installTranslation(QCoreApplication& application)
{
    auto* translator = new QTranslator(&application);
    return translator->load(QStringLiteral(":/i18n/plumbline_en.qm")) &&
           QCoreApplication::installTranslator(translator);
}

} // namespace plumbline
