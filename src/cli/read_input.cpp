#include "cli/read_input.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>

namespace plumbline::cli {
namespace {

/// One byte more than the 4 MiB that readers accept (json::Limits): enough for them to refuse it.
constexpr std::size_t kMost = 4 * 1024 * 1024 + 1;

std::string readAll(std::istream& in)
{
    std::string text(kMost, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

} // namespace

Result<Input> readInput(const std::string& file, std::istream& in)
{
    if (file == "-") {
        return Input{"standard input", readAll(in)};
    }
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) {
        return fail(ErrorCode::Unreadable, file, {{"reason", std::strerror(EISDIR)}});
    }
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return fail(ErrorCode::Unreadable, file, {{"reason", std::strerror(errno != 0 ? errno : ENOENT)}});
    }
    Input input{std::filesystem::path(file).filename().string(), readAll(stream)};
    if (stream.bad()) {
        return fail(ErrorCode::Unreadable, file, {{"reason", std::strerror(errno != 0 ? errno : EIO)}});
    }
    return input;
}

} // namespace plumbline::cli
