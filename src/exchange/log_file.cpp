#include "exchange/log_file.h"

#include "exchange/fields.h"
#include "exchange/tests_json.h"

#include <algorithm>

namespace plumbline {
namespace {

using namespace exchange;

constexpr std::size_t kMostSets = 500;
constexpr std::size_t kMostNote = 2000;
const std::initializer_list<std::string_view> kSetFields{"slot",      "part",       "exercise", "set",         "side",
                                                         "reps",      "hold_s",     "load_kg",  "rpe",         "pain",
                                                         "pain_kind", "pain_where", "form_ok",  "completed_at"};

/// What readers of one document share.
struct Context {
    const Catalogue& catalogue;
    ZonedTime now;
};

ZonedTime pastInstant(const Node& node, const Context& context)
{
    const ZonedTime time = node.instant();
    if (context.now < time) {
        node.refuse(ErrorCode::InFuture, {{"at", rfc3339(time)}});
    }
    return time;
}

std::optional<PainScore> painOf(const std::optional<Node>& node)
{
    return node ? std::optional(PainScore{node->integer(0, 10)}) : std::nullopt;
}

std::optional<Rpe> rpeOf(const std::optional<Node>& node)
{
    if (!node) {
        return std::nullopt;
    }
    const double value = node->number(1, 10);
    if (value * 2 != static_cast<double>(static_cast<int>(value * 2))) {
        node->refuse("not_half", {{"found", node->found()}});
    }
    return Rpe::of(value);
}

/// Reps and hold; the one the exercise is counted in must be there.
void readAmount(const Fields& fields, const Exercise& exercise, SetRecord& record)
{
    if (const auto reps = fields.maybe("reps")) {
        record.reps = reps->integer(0, 200);
    }
    if (const auto hold = fields.maybe("hold_s")) {
        record.hold = seconds{hold->integer(0, 3600)};
    }
    const std::string_view counted = code(exercise.measure);
    const bool there = exercise.measure == Measure::Reps ? record.reps.has_value() : record.hold.has_value();
    if (!there) {
        const Node node = fields.need(counted); // MissingField when absent
        node.refuse("wrong_type", {{"expected", "integer"}, {"found", "null"}});
    }
}

SetRecord setOf(const Node& node, const Context& context)
{
    const Fields fields(node, kSetFields);
    SetRecord record;
    const Node id = fields.need("exercise");
    const Exercise* exercise = context.catalogue.find(id.string());
    if (exercise == nullptr) {
        id.refuse(ErrorCode::UnknownExercise, {{"exercise", id.found()}});
    }
    record.exercise = exercise->id;
    record.setNumber = fields.need("set").integer(1, 10);
    if (const auto slot = fields.maybe("slot")) {
        record.slot = slot->integer(0, 99);
    }
    if (const auto part = fields.maybe("part")) {
        record.part = part->code<SlotPart>();
    }
    if (const auto side = fields.maybe("side")) {
        record.side = side->code<Side>();
    }
    readAmount(fields, *exercise, record);
    if (const auto load = fields.maybe("load_kg")) {
        record.load = Mass::fromKilograms(load->number(0, 500));
    }
    record.rpe = rpeOf(fields.maybe("rpe"));
    record.pain = painOf(fields.maybe("pain"));
    if (const auto kind = fields.maybe("pain_kind")) {
        record.painKind = kind->code<PainKind>();
    }
    if (const auto place = fields.maybe("pain_where")) {
        record.painWhere = place->code<PainPlace>();
    }
    if (const auto form = fields.maybe("form_ok")) {
        record.formOk = form->boolean();
    }
    record.completedAt = pastInstant(fields.need("completed_at"), context);
    return record;
}

std::vector<SetRecord> setsOf(const Node& list, const ZonedTime& from, const std::optional<ZonedTime>& to,
                              const Context& context)
{
    std::vector<SetRecord> sets;
    for (const Node& item : list.items(kMostSets)) {
        sets.push_back(setOf(item, context));
        const ZonedTime at = sets.back().completedAt;
        if (at < from || (to && *to < at)) {
            Fields(item, kSetFields).need("completed_at").refuse("outside_session", {{"found", rfc3339(at)}});
        }
    }
    if (sets.empty()) {
        list.refuse("empty");
    }
    return sets;
}

LogSession sessionOf(const Node& node, const Context& context)
{
    const Fields fields(
        node, {"started_at", "finished_at", "planned_date", "pain_before", "pain_after", "note", "sleep_poor", "sets"});
    LogSession session;
    session.startedAt = pastInstant(fields.need("started_at"), context);
    if (const auto finished = fields.maybe("finished_at")) {
        session.finishedAt = pastInstant(*finished, context);
        if (*session.finishedAt < session.startedAt) {
            finished->refuse("before_start", {{"found", finished->found()}});
        }
    }
    if (const auto planned = fields.maybe("planned_date")) {
        session.plannedDate = planned->date();
        if (std::chrono::abs(*session.plannedDate - localDay(session.startedAt)) > days{366}) {
            planned->refuse("far_from_start", {{"found", planned->found()}});
        }
    }
    session.painBefore = painOf(fields.maybe("pain_before"));
    session.painAfter = painOf(fields.maybe("pain_after"));
    if (const auto note = fields.maybe("note")) {
        session.note = note->note(kMostNote);
    }
    if (const auto poor = fields.maybe("sleep_poor")) {
        session.sleepPoor = poor->boolean();
    }
    session.sets = setsOf(fields.need("sets"), session.startedAt, session.finishedAt, context);
    if (!session.finishedAt) {
        session.finishedAt =
            std::max_element(session.sets.begin(), session.sets.end(), [](const SetRecord& a, const SetRecord& b) {
                return a.completedAt < b.completedAt;
            })->completedAt;
    }
    if (session.finishedAt->wall - session.startedAt.wall > std::chrono::hours{24}) {
        node.refuse("longer_than_a_day");
    }
    return session;
}

LogPain painEntryOf(const Node& node, const Context& context)
{
    const Fields fields(node, {"at", "kind", "score", "where"});
    LogPain pain;
    pain.at = pastInstant(fields.need("at"), context);
    if (const auto kind = fields.maybe("kind")) {
        pain.kind = kind->code<PainEntryKind>();
    }
    pain.score = PainScore{fields.need("score").integer(0, 10)};
    if (const auto place = fields.maybe("where")) {
        pain.where = place->code<PainPlace>();
    }
    return pain;
}

std::vector<LogTest> selfTestOf(const Node& node, const Context& context)
{
    const Fields fields(node, {"at", "test", "value", "side"});
    const ZonedTime at = pastInstant(fields.need("at"), context);
    const auto test = fields.need("test").code<TestKind>();
    const TestValue value = testValueOf(fields.need("value"), test);
    const auto side = fields.maybe("side");
    if (side && (!isSided(test) || !value.single)) {
        side->refuse("side_not_asked");
    }
    if (value.single) {
        return {{at, test, *value.single, side ? std::optional(side->code<Side>()) : std::nullopt}};
    }
    std::vector<LogTest> tests;
    if (value.left) {
        tests.push_back({at, test, *value.left, Side::Left});
    }
    if (value.right) {
        tests.push_back({at, test, *value.right, Side::Right});
    }
    return tests;
}

LogRequest requestOf(const Node& root, const Context& context)
{
    const Fields fields(root, {"schema", "session", "pain", "self_test"});
    const auto session = fields.maybe("session");
    const auto pain = fields.maybe("pain");
    const auto test = fields.maybe("self_test");
    if (int{session.has_value()} + int{pain.has_value()} + int{test.has_value()} != 1) {
        root.refuse("one_of", {{"expected", "session, pain, self_test"}});
    }
    if (session) {
        return sessionOf(*session, context);
    }
    if (pain) {
        return painEntryOf(*pain, context);
    }
    return selfTestOf(*test, context);
}

} // namespace

Result<LogRequest> readLog(std::string_view text, std::string_view fileName, const Catalogue& catalogue,
                           const ZonedTime& now)
{
    const auto document = readDocument(text, fileName, "plumbline.log/1");
    if (!document) {
        return tl::unexpected(document.error());
    }
    return refusedAsError([&] {
        return requestOf(Node(*document, std::string(fileName) + "#"), Context{catalogue, now});
    });
}

} // namespace plumbline
