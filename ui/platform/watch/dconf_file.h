#pragma once

#include <QByteArray>

#include <optional>

namespace plumbline {

/// Reads one yes or no out of dconf's database (GVDB, version 0: a hash table of keys with their parents), without its
/// library. Damaged bytes answer nothing.
/// @param file  the contents of ".config/dconf/user"
/// @param key   "/org/gnome/desktop/notifications/show-banners"
/// @return nullopt when the key is not set, so that its default holds
std::optional<bool> readDconfBool(const QByteArray& file, const QByteArray& key);

} // namespace plumbline
