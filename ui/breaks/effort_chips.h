#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/base/units.h"
#include <optional>
#endif

#include <QWidget>

class QButtonGroup;

namespace plumbline {

/// How hard it was, asked as the repetitions that were left (decisions.md 17); nothing need be chosen.
class EffortChips : public QWidget {
    Q_OBJECT
public:
    explicit EffortChips(QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Rpe> chosen() const;
    void clear();

signals:
    void answered();

private:
    QButtonGroup* m_group;
};

} // namespace plumbline
