#pragma once

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>

namespace plumbline::testing {

/// The text of a file of resources/catalogue, as it stands in the repository.
inline std::string fileText(const std::string& name)
{
    std::ifstream file("resources/catalogue/" + name);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace plumbline::testing
