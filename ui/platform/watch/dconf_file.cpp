#include "ui/platform/watch/dconf_file.h"

#include <QtEndian>

#include <cstdint>

namespace plumbline {

namespace {

constexpr qsizetype kRootPointer = 16; ///< behind signature, version and options
constexpr qsizetype kItemSize = 24;
constexpr std::uint32_t kNoParent = 0xFFFFFFFFU;
constexpr std::uint32_t kBloomWords = (1U << 27U) - 1U;
constexpr int kDeepest = 64; ///< more folders in one another than that are a damaged file

struct Item {
    std::uint32_t parent = kNoParent;
    QByteArray name; ///< the last part of the key: "show-banners", "notifications/", "/"
    char type = 0;   ///< 'v' a value
    qsizetype valueStart = 0;
    qsizetype valueEnd = 0;
};

class Table {
public:
    explicit Table(const QByteArray& file)
        : m_file(file)
    {
        if (!file.startsWith("GVariant")) {
            return; // also a file of the other byte order, which another machine has written
        }
        const auto root = static_cast<qsizetype>(number(kRootPointer));
        const auto rootEnd = static_cast<qsizetype>(number(kRootPointer + 4));
        if (rootEnd > file.size() || root + 8 > rootEnd) {
            return;
        }
        const auto bloomWords = static_cast<qsizetype>(number(root) & kBloomWords);
        const auto buckets = static_cast<qsizetype>(number(root + 4));
        m_items = root + 8 + (bloomWords + buckets) * 4;
        m_count = m_items <= rootEnd ? (rootEnd - m_items) / kItemSize : 0;
    }

    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] std::optional<Item> item(qsizetype index) const
    {
        if (index < 0 || index >= m_count) {
            return std::nullopt;
        }
        const qsizetype at = m_items + index * kItemSize;
        const auto nameStart = static_cast<qsizetype>(number(at + 8));
        const auto nameSize = static_cast<qsizetype>(number(at + 12) & 0xFFFFU);
        const Item found{number(at + 4), m_file.mid(nameStart, nameSize), m_file.at(at + 14),
                         static_cast<qsizetype>(number(at + 16)), static_cast<qsizetype>(number(at + 20))};
        return found.name.size() == nameSize ? std::optional(found) : std::nullopt;
    }
    /// Whether the item is the value of this key: its name and those of its parents put together.
    [[nodiscard]] bool isNamed(Item item, QByteArray key) const
    {
        for (int depth = 0; depth < kDeepest; ++depth) {
            if (!key.endsWith(item.name)) {
                return false;
            }
            key.chop(item.name.size());
            if (item.parent == kNoParent) {
                return key.isEmpty();
            }
            const auto parent = this->item(static_cast<qsizetype>(item.parent));
            if (!parent) {
                return false;
            }
            item = *parent;
        }
        return false;
    }

private:
    /// The 32 bits at a place; 0 beyond the end.
    [[nodiscard]] std::uint32_t number(qsizetype at) const
    {
        return at >= 0 && at + 4 <= m_file.size() ? qFromLittleEndian<quint32>(m_file.constData() + at) : 0;
    }

    const QByteArray& m_file;
    qsizetype m_items = 0;
    qsizetype m_count = 0;
};

} // namespace

std::optional<bool> readDconfBool(const QByteArray& file, const QByteArray& key)
{
    const Table table(file);
    for (qsizetype i = 0; i < table.count(); ++i) {
        const auto item = table.item(i);
        if (item && item->type == 'v' && table.isNamed(*item, key)) {
            // A variant: the value, a zero byte, its type.
            const QByteArray value = file.mid(item->valueStart, item->valueEnd - item->valueStart);
            if (value.size() == 3 && value.at(1) == 0 && value.at(2) == 'b') {
                return value.at(0) != 0;
            }
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace plumbline
