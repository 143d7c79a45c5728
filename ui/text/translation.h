#pragma once

class QCoreApplication;

namespace plumbline {

/// Installs the texts' plural forms ("1 set", "2 sets") for the life of the application. Without it %n texts show
/// their source form, "2 set(s)".
/// @return false when the compiled-in file is missing.
bool installTranslation(QCoreApplication& application);

} // namespace plumbline
