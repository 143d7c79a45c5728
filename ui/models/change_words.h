#pragma once

#include "ui/models/session_view.h"

#include <QString>

namespace plumbline {

/// The few words at the end of an exercise row: "+2 reps", "New step", "Same as last time".
struct ChangeWords {
    QString text;
    bool isNews = false; ///< worth a petrol tag
    QString icon;
    friend bool operator==(const ChangeWords&, const ChangeWords&) = default;
};
ChangeWords changeWords(const Slot& slot);

} // namespace plumbline
