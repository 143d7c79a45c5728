#include "core/base/error.h"

namespace plumbline {

std::string_view name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "invalid_input";
    case ErrorCode::UnknownField:
        return "unknown_field";
    case ErrorCode::MissingField:
        return "missing_field";
    case ErrorCode::UnknownExercise:
        return "unknown_exercise";
    case ErrorCode::InFuture:
        return "in_future";
    case ErrorCode::TooLarge:
        return "too_large";
    case ErrorCode::NotJson:
        return "not_json";
    case ErrorCode::BadCatalogue:
        return "bad_catalogue";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::AlreadyExists:
        return "already_exists";
    case ErrorCode::Unreadable:
        return "unreadable";
    case ErrorCode::Unwritable:
        return "unwritable";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::FileTooNew:
        return "file_too_new";
    case ErrorCode::DiskFull:
        return "disk_full";
    case ErrorCode::Busy:
        return "busy";
    case ErrorCode::Locked:
        return "locked";
    case ErrorCode::NotAvailable:
        return "not_available";
    case ErrorCode::UnderAge:
        return "under_age";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

std::string_view Error::param(std::string_view key) const
{
    for (const auto& [name, value] : params) {
        if (name == key) {
            return value;
        }
    }
    return {};
}

} // namespace plumbline
