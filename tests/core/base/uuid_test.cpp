#include "core/base/uuid.h"

#include <catch2/catch.hpp>

#include <random>

using namespace plumbline;

TEST_CASE("A made id is a version 4 UUID and survives being written and read", "[base]")
{
    std::mt19937 engine{7};
    const Uuid uuid = Uuid::make([&] { return static_cast<std::uint32_t>(engine()); });
    const std::string text = uuid.text();
    REQUIRE(text.size() == 36);
    CHECK(text[14] == '4');
    CHECK((text[19] == '8' || text[19] == '9' || text[19] == 'a' || text[19] == 'b'));
    CHECK(Uuid::parse(text) == uuid);
    CHECK_FALSE(uuid.isNil());
}

TEST_CASE("A broken id is refused", "[base]")
{
    CHECK_FALSE(Uuid::parse("not an id"));
    CHECK_FALSE(Uuid::parse("00000000-0000-0000-0000-00000000000g"));
    CHECK_FALSE(Uuid::parse("00000000+0000-0000-0000-000000000000"));
}
