#pragma once

#include "cli/cli.h"
#include "ui/text/phrases.h"
#include "ui/text/words.h"

/// The words of the command line. Only for who links plumbline_cli too: the program and its tests.
namespace plumbline {

/// `phrases` must outlive the answer.
inline cli::Wording wordingOf(const Phrases& phrases)
{
    cli::Wording wording;
    wording.error = [&phrases](const Error& error) {
        const ErrorText text = phrases.error(error);
        return std::pair(text.what.toStdString(), text.hint.toStdString());
    };
    wording.sentences.reason = [&phrases](const Reason& reason, const Slot* slot) {
        return phrases.reason(reason, slot).toStdString();
    };
    wording.sentences.change = [&phrases](const Reason& reason) { return phrases.change(reason).toStdString(); };
    wording.sentences.lock = [&phrases](const Lock& lock) { return phrases.lock(lock).toStdString(); };
    wording.dose = [&phrases](const Slot& slot) { return phrases.dose(slot).toStdString(); };
    wording.performed = [&phrases](const SetRecord& record) { return phrases.performed(record).toStdString(); };
    wording.exercise = [&phrases](std::string_view id) { return phrases.exercise(id).toStdString(); };
    wording.test = [&phrases](TestKind test, double value) { return phrases.testResult(test, value).toStdString(); };
    wording.date = [&phrases](Day day) { return phrases.dateInFull(day).toStdString(); };
    return wording;
}

} // namespace plumbline
