#include "ui/text/phrases.h"

namespace plumbline {
namespace {

/// What is wrong with one value of an input file; the codes are those of exchange.
struct Inputs {
    Q_DECLARE_TR_FUNCTIONS(Inputs)
public:
    static QString expected(const QString& type)
    {
        if (type == u"integer") {
            return tr("a whole number");
        }
        if (type == u"number") {
            return tr("a number");
        }
        if (type == u"string") {
            return tr("text in quotes");
        }
        if (type == u"boolean") {
            return tr("true or false");
        }
        return type == u"array" ? tr("a list") : tr("an object");
    }

    static QString found(const QString& type)
    {
        if (type == u"null") {
            return tr("nothing");
        }
        if (type == u"number") {
            return tr("a number");
        }
        if (type == u"string") {
            return tr("text");
        }
        if (type == u"boolean") {
            return tr("true or false");
        }
        return type == u"array" ? tr("a list") : tr("an object");
    }
};

QString param(const Error& error, std::string_view name)
{
    const std::string_view value = error.param(name);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

/// The value's problem; the reason itself when it is not one of exchange's codes (SQLite's words, a library's).
QString valueProblem(const Error& error)
{
    const QString reason = param(error, "reason");
    const QString found = param(error, "found");
    if (reason == u"wrong_type") {
        return Inputs::tr("Expected %1, found %2")
            .arg(Inputs::expected(param(error, "expected")), Inputs::found(found));
    }
    if (reason == u"out_of_range") {
        return error.param("lowest").empty()
                   ? Inputs::tr("The number is too large")
                   : Inputs::tr("%1 is outside %2 to %3").arg(found, param(error, "lowest"), param(error, "highest"));
    }
    if (reason == u"unknown_value") {
        return error.param("known").empty() ? Inputs::tr("\"%1\" is not one of the known values").arg(found)
                                            : Inputs::tr("\"%1\" is not one of %2").arg(found, param(error, "known"));
    }
    if (reason == u"too_long") {
        return Inputs::tr("The text is longer than %1 characters").arg(param(error, "most"));
    }
    if (reason == u"too_many") {
        return Inputs::tr("The list has more than %1 entries").arg(param(error, "most"));
    }
    if (reason == u"empty") {
        return Inputs::tr("There is nothing in it");
    }
    if (reason == u"control_character") {
        return Inputs::tr("The text holds a control character");
    }
    if (reason == u"not_a_date") {
        return Inputs::tr("\"%1\" is not a calendar date").arg(found);
    }
    if (reason == u"not_an_instant") {
        return Inputs::tr("\"%1\" is not an instant with an offset").arg(found);
    }
    if (reason == u"not_a_time") {
        return Inputs::tr("\"%1\" is not a time of day").arg(found);
    }
    if (reason == u"not_whole") {
        return Inputs::tr("%1 is not a whole number").arg(found);
    }
    if (reason == u"not_half") {
        return Inputs::tr("%1 is neither whole nor a half").arg(found);
    }
    if (reason == u"duplicate" || reason == u"duplicate_key") {
        return Inputs::tr("It is there twice");
    }
    if (reason == u"days_differ") {
        return Inputs::tr("%1 weekdays are named, but days_per_week says %2").arg(found, param(error, "expected"));
    }
    if (reason == u"weekdays_differ") {
        return Inputs::tr("All ranges of a work day hold on the same weekdays");
    }
    if (reason == u"empty_range") {
        return Inputs::tr("The range starts and ends at the same time");
    }
    if (reason == u"wrong_schema") {
        return Inputs::tr("The document is \"%1\", not \"%2\"").arg(found, param(error, "expected"));
    }
    if (reason == u"outside_session") {
        return Inputs::tr("%1 is outside the session's start and end").arg(found);
    }
    if (reason == u"not_a_pause") {
        return Inputs::tr("\"%1\" is not a length of a pause").arg(found);
    }
    if (reason == u"not_understood") {
        return Inputs::tr("The running program answered something else");
    }
    if (reason == u"not_a_size") {
        return Inputs::tr("\"%1\" is not a size of 320 to 7680 pixels").arg(found);
    }
    if (reason == u"before_from") {
        return Inputs::tr("%1 is before the first day").arg(found);
    }
    if (reason == u"before_start") {
        return Inputs::tr("The session ends before it starts");
    }
    if (reason == u"longer_than_a_day") {
        return Inputs::tr("The session is longer than a day");
    }
    if (reason == u"far_from_start") {
        return Inputs::tr("%1 is over a year away from the session").arg(found);
    }
    if (reason == u"side_not_asked") {
        return Inputs::tr("This test does not take a side here");
    }
    if (reason == u"one_of") {
        return Inputs::tr("Exactly one of %1 is needed").arg(param(error, "expected"));
    }
    return reason.isEmpty() ? Inputs::tr("The value does not fit") : reason;
}

QString valueHint(const Error& error)
{
    const QString reason = param(error, "reason");
    if (reason == u"not_a_date") {
        return Inputs::tr("Write it like 2026-11-23");
    }
    if (reason == u"not_an_instant") {
        return Inputs::tr("Write it like 2026-11-23T07:30:00+01:00");
    }
    if (reason == u"not_a_pause") {
        return Inputs::tr("Write 30m, 2h, tomorrow, until 14:30, or on");
    }
    if (reason == u"not_understood") {
        return Inputs::tr("Start it again after an update");
    }
    if (reason == u"not_a_size") {
        return Inputs::tr("Write it like 1200x800");
    }
    if (reason == u"not_a_time") {
        return Inputs::tr("Write it like 09:00");
    }
    if (reason == u"duplicate" || reason == u"duplicate_key") {
        return Inputs::tr("Remove one of them");
    }
    return Inputs::tr("Correct it and try again; nothing was changed");
}

} // namespace

ErrorText Phrases::error(const Error& error) const
{
    const auto text = [&](std::string_view name) { return param(error, name); };
    const QString reason = text("reason");
    switch (error.what) {
    case ErrorCode::InvalidInput:
        return {valueProblem(error), valueHint(error)};
    case ErrorCode::UnknownField:
        return {tr("The field \"%1\" is not known").arg(text("field")),
                tr("Check its spelling or remove it; nothing was changed")};
    case ErrorCode::MissingField:
        return {tr("The field \"%1\" is missing").arg(text("field")), tr("Add it and try again; nothing was changed")};
    case ErrorCode::UnknownExercise:
        return {tr("There is no exercise \"%1\"").arg(text("exercise")),
                tr("Use an id that the plan shows, such as glute-bridge; nothing was changed")};
    case ErrorCode::InFuture:
        return {tr("%1 lies in the future").arg(text("at")), tr("Check the date, the time and the computer's clock")};
    case ErrorCode::TooLarge:
        return {tr("The input is larger than the limit of %1").arg(text("limit")),
                tr("Split it into smaller files; nothing was changed")};
    case ErrorCode::NotJson:
        return {tr("This is not valid JSON (byte %1: %2)").arg(text("byte"), reason),
                tr("Correct the file at that place; nothing was changed")};
    case ErrorCode::BadCatalogue:
        return {tr("The exercise catalogue cannot be used: %1").arg(reason), tr("Install Plumbline again")};
    case ErrorCode::NotFound:
        return {reason.isEmpty() ? tr("Not found") : reason,
                error.where.rfind("profile", 0) == 0
                    ? tr("Check the name, or make a profile with \"plumbline setup --file F\" or in the window")
                    : tr("Check that it is still there")};
    case ErrorCode::AlreadyExists:
        return {tr("There is already one called \"%1\"").arg(text("name")),
                tr("Choose another name; what is there was left as it is")};
    case ErrorCode::Unreadable:
        return {tr("It cannot be read: %1").arg(reason), tr("Check that it exists and that you may read it")};
    case ErrorCode::Unwritable:
        return {tr("It cannot be written: %1").arg(reason),
                tr("Check the folder and its permissions; what was stored before is safe")};
    case ErrorCode::Corrupt:
        return {tr("The data is damaged: %1").arg(reason), tr("Restore a backup; the damaged file is kept as it is")};
    case ErrorCode::FileTooNew:
        return {tr("The data was written by a newer Plumbline (version %1, this one knows %2)")
                    .arg(text("found"), text("known")),
                tr("Update Plumbline; the data was not touched")};
    case ErrorCode::DiskFull:
        return {tr("The disk is full"), tr("Free some space and try again; what was stored before is safe")};
    case ErrorCode::Busy:
        return {tr("Another Plumbline is using this data"), tr("Close it, or try again in a moment")};
    case ErrorCode::Locked: {
        const auto action = fromCode<LockAction>(error.param("action"));
        return {tr("Training is locked for your safety"), action ? lockTitle(*action) : tr("See Today for what to do")};
    }
    case ErrorCode::NotAvailable:
        if (text("what") == u"fonts") {
            return {tr("This system has no fonts"), tr("Install one, on Debian for example fonts-inter")};
        }
        if (text("what") == u"not_running") {
            return {tr("Not running"), tr("Start Plumbline: it reminds while its window or its tray icon is there")};
        }
        if (text("what") == u"no_answer") {
            return {tr("The running program does not answer"), tr("Try again in a moment")};
        }
        if (text("what") == u"no_prompt") {
            return {tr("No break is asked for"), tr("See when the next one is due with \"plumbline breaks status\"")};
        }
        if (text("what") == u"no_break") {
            return {tr("No break is under way"), tr("Take one with \"plumbline breaks take\"")};
        }
        return {text("what").isEmpty() ? tr("Not available yet") : tr("Not available yet: %1").arg(text("what")), {}};
    case ErrorCode::UnderAge:
        return {tr("Plumbline is made for adults from 18 on"),
                tr("A doctor or physiotherapist can suggest exercises that fit")};
    case ErrorCode::Internal:
        return {tr("Something went wrong inside Plumbline: %1").arg(reason),
                tr("Try again, and report it if it stays; stored data is safe")};
    }
    return {};
}

} // namespace plumbline
