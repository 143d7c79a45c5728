#include "json/strict_json.h"

#include <catch2/catch.hpp>

using namespace plumbline;

namespace {

Error refused(std::string_view text)
{
    const auto read = json::parse(text, "f.json");
    REQUIRE_FALSE(read);
    return read.error();
}

} // namespace

TEST_CASE("Strict reading gives the same document as the library", "[json]")
{
    const std::string text = R"({"a":[1,-2,3.5,true,null,"\u00e9\n"],"b":{"c":{}},"d":[[],[[]]]})";
    const auto read = json::parse(text, "f.json");
    REQUIRE(read);
    CHECK(*read == nlohmann::json::parse(text));
    CHECK(json::parse("3", "f.json") == nlohmann::json(3));
}

TEST_CASE("A key twice in one object is refused where it stands", "[json]")
{
    const Error error = refused(R"({"a":[{"x":1},{"y/z":1,"y/z":2}]})");
    CHECK(error.what == ErrorCode::InvalidInput);
    CHECK(error.where == "f.json#/a/1/y~1z");
    CHECK(error.param("reason") == "duplicate_key");
    CHECK(json::parse(R"([{"x":1},{"x":1}])", "f.json"));
}

TEST_CASE("A number that no double holds is refused where it stands", "[json]")
{
    const Error error = refused(R"({"a":[0,{"b":1e999}]})");
    CHECK(error.what == ErrorCode::InvalidInput);
    CHECK(error.where == "f.json#/a/1/b");
    CHECK(error.param("reason") == "out_of_range");
}

TEST_CASE("Nesting beyond the limit is refused, a million levels too", "[json]")
{
    CHECK(json::parse(std::string(32, '[') + std::string(32, ']'), "f.json"));
    CHECK(refused(std::string(33, '[') + std::string(33, ']')).what == ErrorCode::TooLarge);
    CHECK(refused(std::string(1000000, '[')).what == ErrorCode::TooLarge);
    std::string objects;
    for (int i = 0; i < 200000; ++i) {
        objects += "{\"a\":";
    }
    CHECK(refused(objects).param("limit") == "32 levels");
}

TEST_CASE("A text over the size limit is refused unread", "[json]")
{
    const Error error = refused("\"" + std::string(4 * 1024 * 1024, 'x') + "\"");
    CHECK(error.what == ErrorCode::TooLarge);
    CHECK(error.param("limit") == "4 MiB");
}

TEST_CASE("What is not JSON is refused with place and reason on one line", "[json]")
{
    const std::string bad =
        GENERATE(as<std::string>{}, "", "{", "{\"a\":1,}", "{\"a\":NaN}", "{\"a\":Infinity}", "{a:1}", "[1] []", "'a'",
                 "\"\xff\"", "\"\xc3\x28\"", "\"\xed\xa0\x80\"", "\"\\ud800\"", std::string("\"a\0b\"", 5), "\"a\nb\"",
                 "01", "/* */ 1", "[1,\n\n{{");
    CAPTURE(bad);
    const Error error = refused(bad);
    CHECK(error.what == ErrorCode::NotJson);
    CHECK(error.where == "f.json");
    CHECK_FALSE(error.param("byte").empty());
    CHECK(error.param("reason").find('\n') == std::string_view::npos);
    CHECK(error.param("reason").find("last read") == std::string_view::npos);
    CHECK(error.param("reason").substr(0, 5) == "line ");
}
