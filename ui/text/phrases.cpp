#include "ui/text/phrases.h"

namespace plumbline {

QString Phrases::exercise(std::string_view id) const
{
    const Exercise* exercise = m_catalogue->find(id);
    return exercise == nullptr ? QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()))
                               : QString::fromStdString(exercise->name);
}

QString Phrases::errorSentence(const Error& error) const
{
    const ErrorText text = this->error(error);
    return text.hint.isEmpty() ? tr("%1.", "what happened").arg(text.what)
                               : tr("%1. %2.", "what happened, what to do").arg(text.what, text.hint);
}

} // namespace plumbline
