#include "catalogue/schema_check.h"

#include "json/strict_json.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace plumbline::catalogue {
namespace {

/// valijson's path ("<root>", "[exercises]", "[3]") as a JSON pointer.
std::string pointerOf(const std::vector<std::string>& context)
{
    std::string pointer;
    for (const std::string& step : context) {
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']') {
            pointer += json::pointerStep(std::string_view(step).substr(1, step.size() - 2));
        }
    }
    return pointer;
}

} // namespace

tl::unexpected<Error> bad(std::string_view fileName, std::string_view pointer, std::string reason)
{
    return fail(ErrorCode::BadCatalogue, std::string(fileName) + "#" + std::string(pointer),
                {{"reason", std::move(reason)}});
}

Result<nlohmann::json> readChecked(std::string_view text, std::string_view fileName, std::string_view schema)
{
    auto document = json::parse(text, fileName);
    if (!document) {
        const Error& error = document.error();
        const auto hash = error.where.find('#');
        const std::string pointer = hash == std::string::npos ? std::string() : error.where.substr(hash + 1);
        const std::string reason(error.param(error.what == ErrorCode::TooLarge ? "limit" : "reason"));
        return bad(fileName, pointer, std::string(name(error.what)) + ": " + reason);
    }
    try {
        const nlohmann::json schemaDocument = nlohmann::json::parse(schema);
        valijson::Schema rules;
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaDocument), rules);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (!validator.validate(rules, valijson::adapters::NlohmannJsonAdapter(*document), &results)) {
            // The first entry is the innermost: the value itself. Those after it say that its parents are wrong too.
            const auto first = results.begin();
            return first == results.end() ? bad(fileName, "", "does not match its schema")
                                          : bad(fileName, pointerOf(first->context), first->description);
        }
    } catch (const std::exception& error) {
        return bad(fileName, "", error.what());
    }
    return document;
}

} // namespace plumbline::catalogue
