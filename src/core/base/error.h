#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

/// What went wrong, as a stable code. The words are made in ui/text; `name()` gives the code's spelling for logs.
enum class ErrorCode {
    InvalidInput,    ///< a value of the wrong type or out of range; params: "reason"
    UnknownField,    ///< an input object has a field we do not know; params: "field"
    MissingField,    ///< a field without default is absent; params: "field"
    UnknownExercise, ///< params: "exercise"
    InFuture,        ///< an instant later than the clock; params: "at"
    TooLarge,        ///< input over its size or nesting limit; params: "limit"
    NotJson,         ///< params: "byte", "reason"
    BadCatalogue,    ///< a file of resources/catalogue is broken; where: file and JSON pointer; params: "reason"
    NotFound,        ///< the thing named in `where` does not exist
    AlreadyExists,   ///< params: "name"
    Unreadable,      ///< a file or folder cannot be read; params: "reason"
    Unwritable,      ///< a file or folder cannot be written; params: "reason"
    Corrupt,         ///< the database is damaged; params: "reason"
    FileTooNew,      ///< made by a newer version; params: "found", "known"
    DiskFull,        ///<
    Busy,            ///< another process holds the database
    Locked,          ///< screening keeps training locked; params: "action"
    NotAvailable,    ///< not built yet, or not offered by this system; params: "what"
    UnderAge,        ///< under 18 (evidence.md 4.4: not for this program)
    Internal,        ///< a broken promise in our own code; params: "reason"
};

std::string_view name(ErrorCode code);

/// Named details of an error; few, so a vector keeps their order.
using ErrorParams = std::vector<std::pair<std::string, std::string>>;

/// One error: what, where (file, row, field, table, JSON pointer) and details. Carries no user text.
struct Error {
    ErrorCode what = ErrorCode::Internal;
    std::string where;
    ErrorParams params;

    /// The value of a param, or "" when there is none of that name.
    [[nodiscard]] std::string_view param(std::string_view key) const;
    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace plumbline
