#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// A C++ string's text as XML has it.
std::string escaped(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            continue;
        }
        out += text[i] == '&'    ? "&amp;"
               : text[i] == '"'  ? "&quot;"
               : text[i] == '\'' ? "&apos;"
                                 : std::string(1, text[i]);
    }
    return out;
}

} // namespace

TEST_CASE("Every counted text of the window has its singular and plural", "[text]")
{
    const std::string translation = textOf("resources/i18n/plumbline_en.ts");
    REQUIRE_FALSE(translation.empty());
    // Missing or open forms: build the target update_texts and commit the file.
    CHECK(translation.find("unfinished") == std::string::npos);
    const std::regex counted(R"re(tr\(\s*"((?:[^"\\]|\\.)*%n(?:[^"\\]|\\.)*)"\s*,\s*(?:nullptr|"[^"]*")\s*,)re");
    int found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("ui")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") {
            continue;
        }
        const std::string source = textOf(entry.path());
        for (std::sregex_iterator match(source.begin(), source.end(), counted), end; match != end; ++match) {
            ++found;
            CAPTURE(entry.path().string(), match->str(1));
            CHECK(translation.find("<source>" + escaped(match->str(1)) + "</source>") != std::string::npos);
        }
    }
    CHECK(found > 20);
}
