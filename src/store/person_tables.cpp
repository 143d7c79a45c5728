#include "store/connection.h"
#include "store/store.h"

#include <map>

namespace plumbline::store {

namespace {

int bitsOf(const std::array<bool, 7>& weekdays)
{
    int bits = 0;
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        bits |= weekdays[i] ? 1 << i : 0;
    }
    return bits;
}

std::array<bool, 7> weekdaysOf(int bits)
{
    std::array<bool, 7> weekdays{};
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        weekdays[i] = (bits & (1 << i)) != 0;
    }
    return weekdays;
}

/// Rows with their ids, by which their child rows find them.
template <class T>
using DatedById = std::vector<std::pair<Uuid, Dated<T>>>;

/// Rows in the order they hold; of those from one day the last one made.
template <class T>
std::vector<Dated<T>> lastOfEachDay(DatedById<T> rows)
{
    std::vector<Dated<T>> kept;
    for (auto& [id, row] : rows) {
        if (!kept.empty() && kept.back().from == row.from) {
            kept.back() = std::move(row);
        } else {
            kept.push_back(std::move(row));
        }
    }
    return kept;
}

/// The row with this id, for its child rows.
template <class T>
T* find(DatedById<T>& rows, const Uuid& id)
{
    for (auto& row : rows) {
        if (row.first == id) {
            return &row.second.value;
        }
    }
    return nullptr;
}

std::vector<Dated<Screening>> readScreenings(Connection& connection)
{
    DatedById<Screening> rows;
    Query query(connection, "SELECT id, from_day, active, disease, symptoms, cleared_on FROM screenings "
                            "ORDER BY from_day, position");
    while (query.next()) {
        Screening screening;
        screening.active = query.truth(2);
        screening.disease = query.truth(3);
        screening.symptoms = query.truth(4);
        screening.clearedOn = query.maybeDay(5);
        rows.emplace_back(query.uuid(0), Dated<Screening>{query.day(1), screening});
    }
    Query answers(connection, "SELECT screening_id, question FROM screening_yes");
    while (answers.next()) {
        if (Screening* screening = find(rows, answers.uuid(0))) {
            screening->yes.insert(answers.codeOf<ScreeningKey>(1));
        }
    }
    return lastOfEachDay(std::move(rows));
}

void addCode(TrainingFacts& facts, const Query& codes)
{
    const std::string kind = codes.text(1);
    if (kind == "equipment") {
        facts.equipment.insert(codes.codeOf<Equipment>(2));
    } else if (kind == "flag") {
        facts.flags.insert(codes.codeOf<Flag>(2));
    } else if (kind == "banned") {
        facts.banned.push_back(codes.text(2));
    } else {
        facts.reallowed.push_back(codes.text(2));
    }
}

std::vector<Dated<TrainingFacts>> readFacts(Connection& connection)
{
    DatedById<TrainingFacts> rows;
    Query query(connection, "SELECT id, from_day, weekdays, minutes_per_session FROM training_facts "
                            "WHERE deleted_at_ms IS NULL ORDER BY from_day, position");
    while (query.next()) {
        TrainingFacts facts;
        facts.weekdays = weekdaysOf(query.integer(2));
        facts.minutesPerSession = query.integer(3);
        rows.emplace_back(query.uuid(0), Dated<TrainingFacts>{query.day(1), facts});
    }
    Query codes(connection, "SELECT fact_id, kind, code FROM training_fact_codes ORDER BY fact_id, kind, position");
    while (codes.next()) {
        if (TrainingFacts* facts = find(rows, codes.uuid(0))) {
            addCode(*facts, codes);
        }
    }
    Query weights(connection, "SELECT fact_id, load_g FROM training_fact_weights ORDER BY fact_id, position");
    while (weights.next()) {
        if (TrainingFacts* facts = find(rows, weights.uuid(0))) {
            facts->weights.push_back(Mass{weights.whole(1)});
        }
    }
    return lastOfEachDay(std::move(rows));
}

std::vector<Dated<WorkDay>> readWorkDays(Connection& connection)
{
    DatedById<WorkDay> rows;
    Query query(connection, "SELECT id, from_day, weekdays FROM work_days ORDER BY from_day, position");
    while (query.next()) {
        rows.emplace_back(query.uuid(0), Dated<WorkDay>{query.day(1), WorkDay{weekdaysOf(query.integer(2)), {}}});
    }
    Query ranges(connection,
                 "SELECT work_day_id, from_min, to_min FROM work_day_ranges ORDER BY work_day_id, position");
    while (ranges.next()) {
        if (WorkDay* workDay = find(rows, ranges.uuid(0))) {
            workDay->ranges.push_back({minutes{ranges.integer(1)}, minutes{ranges.integer(2)}});
        }
    }
    return lastOfEachDay(std::move(rows));
}

std::vector<Edit> readEdits(Connection& connection)
{
    std::vector<Edit> edits;
    Query query(connection, "SELECT id, made_on, day, kind, exercise, replacement, minutes, to_day FROM edits "
                            "WHERE deleted_at_ms IS NULL ORDER BY position");
    while (query.next()) {
        edits.push_back({FactId{query.uuid(0)}, query.day(1), query.day(2), query.codeOf<EditKind>(3), query.text(4),
                         query.text(5), query.integer(6), query.maybeDay(7)});
    }
    return edits;
}

} // namespace

void Writer::addPerson(const Uuid& id, const Person& person)
{
    const StartingPoint& start = person.startingPoint;
    Query(m_connection,
          "INSERT INTO profile VALUES (1, :id, :name, :birth_year, :sex, :units, :breaks, :at, :offset, :day, :pain, "
          ":chair_stand, :bridge, :single_bridge, :stance, :side_bridge, :knee, :pelvis)")
        .bind(":id", id)
        .bind(":name", person.profile.name)
        .bind(":birth_year", person.profile.birthYear)
        .bindCode(":sex", person.profile.sex)
        .bindCode(":units", person.profile.units)
        .bindCode(":breaks", person.breaks)
        .bindAt(person.setUp.at)
        .bind(":day", person.setUp.day)
        .bind(":pain", person.painAtSetUp)
        .bind(":chair_stand", start.chairStand30s)
        .bind(":bridge", start.bridgeHold)
        .bind(":single_bridge", start.singleLegBridge)
        .bind(":stance", start.singleLegStance)
        .bind(":side_bridge", start.sideBridge)
        .bind(":knee", start.kneeExtension)
        .bind(":pelvis", start.pelvisDrop)
        .run();
}

void Writer::setProfile(const Profile& profile)
{
    Query(m_connection, "UPDATE profile SET name = :name, birth_year = :birth_year, sex = :sex, units = :units")
        .bind(":name", profile.name)
        .bind(":birth_year", profile.birthYear)
        .bindCode(":sex", profile.sex)
        .bindCode(":units", profile.units)
        .run();
}

void Writer::setBreakProfile(BreakProfile breaks)
{
    Query(m_connection, "UPDATE profile SET break_profile = :breaks").bindCode(":breaks", breaks).run();
}

void Writer::addScreening(FactId id, const Moment& moment, const Screening& screening)
{
    Query(m_connection, "INSERT INTO screenings VALUES (:id, (SELECT ifnull(max(position), 0) + 1 FROM screenings), "
                        ":day, :at, :offset, :active, :disease, :symptoms, :cleared)")
        .bind(":id", id.uuid)
        .bind(":day", moment.day)
        .bindAt(moment.at)
        .bind(":active", screening.active)
        .bind(":disease", screening.disease)
        .bind(":symptoms", screening.symptoms)
        .bind(":cleared", screening.clearedOn)
        .run();
    screening.yes.forEach([&](ScreeningKey key) {
        Query(m_connection, "INSERT INTO screening_yes VALUES (:id, :question)")
            .bind(":id", id.uuid)
            .bindCode(":question", key)
            .run();
    });
}

namespace {

void addFactCode(Connection& connection, FactId id, std::string_view kind, int position, std::string_view value)
{
    Query(connection, "INSERT INTO training_fact_codes VALUES (:id, :kind, :position, :code)")
        .bind(":id", id.uuid)
        .bind(":kind", kind)
        .bind(":position", position)
        .bind(":code", value)
        .run();
}

} // namespace

void Writer::addFacts(FactId id, const Moment& moment, const TrainingFacts& facts)
{
    Query(m_connection, "INSERT INTO training_facts VALUES (:id, (SELECT ifnull(max(position), 0) + 1 FROM "
                        "training_facts), :day, :at, :offset, :weekdays, :minutes, NULL)")
        .bind(":id", id.uuid)
        .bind(":day", moment.day)
        .bindAt(moment.at)
        .bind(":weekdays", bitsOf(facts.weekdays))
        .bind(":minutes", facts.minutesPerSession)
        .run();
    int position = 0;
    facts.equipment.forEach(
        [&](Equipment thing) { addFactCode(m_connection, id, "equipment", position++, code(thing)); });
    facts.flags.forEach([&](Flag flag) { addFactCode(m_connection, id, "flag", position++, code(flag)); });
    for (const std::string& exercise : facts.banned) {
        addFactCode(m_connection, id, "banned", position++, exercise);
    }
    for (const std::string& exercise : facts.reallowed) {
        addFactCode(m_connection, id, "reallowed", position++, exercise);
    }
    for (const Mass weight : facts.weights) {
        Query(m_connection, "INSERT INTO training_fact_weights VALUES (:id, :position, :load)")
            .bind(":id", id.uuid)
            .bind(":position", position++)
            .bind(":load", weight.grams)
            .run();
    }
}

void Writer::addWorkDay(FactId id, const Moment& moment, const WorkDay& workDay)
{
    Query(m_connection, "INSERT INTO work_days VALUES (:id, (SELECT ifnull(max(position), 0) + 1 FROM work_days), "
                        ":day, :at, :offset, :weekdays)")
        .bind(":id", id.uuid)
        .bind(":day", moment.day)
        .bindAt(moment.at)
        .bind(":weekdays", bitsOf(workDay.weekdays))
        .run();
    int position = 0;
    for (const TimeRange& range : workDay.ranges) {
        Query(m_connection, "INSERT INTO work_day_ranges VALUES (:id, :position, :from, :to)")
            .bind(":id", id.uuid)
            .bind(":position", position++)
            .bind(":from", range.from)
            .bind(":to", range.to)
            .run();
    }
}

void Writer::addEdit(const ZonedTime& at, const Edit& edit)
{
    Query(m_connection, "INSERT INTO edits VALUES (:id, (SELECT ifnull(max(position), 0) + 1 FROM edits), :at, "
                        ":offset, :made_on, :day, :kind, :exercise, :replacement, :minutes, :to_day, NULL)")
        .bind(":id", edit.id.uuid)
        .bindAt(at)
        .bind(":made_on", edit.madeOn)
        .bind(":day", edit.date)
        .bindCode(":kind", edit.kind)
        .bind(":exercise", edit.exercise)
        .bind(":replacement", edit.replacement)
        .bind(":minutes", edit.minutes)
        .bind(":to_day", edit.toDate)
        .run();
}

Result<Person> Store::person() const
{
    return guarded(m_file.string(), [&]() -> Result<Person> {
        Query query(*m_connection,
                    "SELECT name, birth_year, sex, units, break_profile, set_up_at_ms, set_up_utc_offset_min, "
                    "set_up_day, pain_at_set_up, chair_stand_30s, bridge_hold_s, single_leg_bridge_s, "
                    "single_leg_stance_s, side_bridge_s, knee_extension_deg, pelvis_drop_s FROM profile");
        if (!query.next()) {
            throw Damaged("there is no person in it");
        }
        Person person;
        person.profile = {query.text(0), query.integer(1), query.maybeCode<Sex>(2), query.codeOf<UnitSystem>(3)};
        person.breaks = query.codeOf<BreakProfile>(4);
        person.setUp = {query.zoned(5), query.day(7)};
        person.painAtSetUp = query.maybeInteger(8);
        person.startingPoint = {query.maybeReal(9),  query.maybeReal(10), query.maybeReal(11), query.maybeReal(12),
                                query.maybeReal(13), query.maybeReal(14), query.maybeReal(15)};
        return person;
    });
}

Result<DatedRows> Store::datedRows() const
{
    return guarded(m_file.string(), [&]() -> Result<DatedRows> {
        DatedRows rows{readScreenings(*m_connection), readFacts(*m_connection), readWorkDays(*m_connection),
                       readEdits(*m_connection)};
        if (rows.screenings.empty() || rows.facts.empty() || rows.workDays.empty()) {
            throw Damaged("set-up is incomplete in it");
        }
        return rows;
    });
}

} // namespace plumbline::store
