#include "catalogue/figures.h"

#include <nlohmann/json.hpp>

#include <set>

namespace plumbline {

namespace {

using namespace figure;
using Json = nlohmann::json;

/// Leaves the reader from any depth; caught in readFigures.
struct BadFigure {
    std::string pointer;
    std::string reason;
};

/// A value with the JSON pointer that leads to it.
struct Node {
    const Json& value;
    std::string pointer;

    [[noreturn]] void refuse(std::string reason) const { throw BadFigure{pointer, std::move(reason)}; }

    [[nodiscard]] Node operator[](const std::string& key) const
    {
        if (!value.contains(key)) {
            refuse("missing field " + key);
        }
        return {value.at(key), pointer + "/" + key};
    }
    [[nodiscard]] std::optional<Node> find(const std::string& key) const
    {
        if (!value.contains(key)) {
            return std::nullopt;
        }
        return Node{value.at(key), pointer + "/" + key};
    }
    [[nodiscard]] std::vector<Node> items() const
    {
        if (!value.is_array()) {
            refuse("must be a list");
        }
        std::vector<Node> nodes;
        for (std::size_t i = 0; i < value.size(); ++i) {
            nodes.push_back({value[i], pointer + "/" + std::to_string(i)});
        }
        return nodes;
    }
    void knows(std::initializer_list<std::string_view> fields) const
    {
        if (!value.is_object()) {
            refuse("must be an object");
        }
        for (const auto& [key, unused] : value.items()) {
            if (std::find(fields.begin(), fields.end(), key) == fields.end()) {
                Node{value, pointer + "/" + key}.refuse("unknown field");
            }
        }
    }
    [[nodiscard]] double number() const
    {
        if (!value.is_number()) {
            refuse("must be a number");
        }
        return value.get<double>();
    }
    [[nodiscard]] bool flag() const
    {
        if (!value.is_boolean()) {
            refuse("must be true or false");
        }
        return value.get<bool>();
    }
    [[nodiscard]] std::string text() const
    {
        if (!value.is_string() || value.get_ref<const std::string&>().empty()) {
            refuse("must be a text");
        }
        return value.get<std::string>();
    }
    [[nodiscard]] Vec3 vector() const
    {
        const auto parts = items();
        if (parts.size() != 3) {
            refuse("must be three numbers");
        }
        return {parts[0].number(), parts[1].number(), parts[2].number()};
    }
    /// The enum value whose name stands here.
    template <class Enum, std::size_t n>
    [[nodiscard]] Enum oneOf(const std::array<std::string_view, n>& names) const
    {
        const auto found = std::find(names.begin(), names.end(), text());
        if (found == names.end()) {
            refuse("unknown name " + text());
        }
        return static_cast<Enum>(found - names.begin());
    }
};

constexpr std::array<std::string_view, 4> kOrientations{"stand", "supine", "prone", "sideL"};
constexpr std::array<std::string_view, 9> kPins{"feet",  "footR", "footL",   "upperBack", "midHip",
                                                "kneeR", "kneeL", "ischium", "elbowL"};
constexpr std::array<std::string_view, 6> kReaches{"footR", "footL", "handR", "handL", "clamR", "crossR"};
constexpr std::array<std::string_view, 21> kProps{
    "mat",        "pad",     "pillow",  "chair",       "officeChair", "cushion",  "wall",
    "step",       "desk",    "table",   "sofa",        "carSeat",     "steering", "band",
    "floorMarks", "weights", "weightL", "chestWeight", "hipWeight",   "stick",    "strap"};
constexpr std::array<std::string_view, 3> kPlumbs{"none", "ankle", "hip"};
constexpr std::array<std::string_view, 2> kClothes{"sport", "office"};
constexpr std::array<std::string_view, kRepPhaseCount> kPhases{"lowering", "pauseBottom", "lifting", "pauseTop",
                                                               "moveIn",   "hold",        "moveOut"};

/// Poses may build on another one of the same figure ("from"); a channel named nowhere keeps its default.
class PoseReader {
public:
    explicit PoseReader(Node poses)
        : m_poses(std::move(poses))
    {
        if (!m_poses.value.is_object() || m_poses.value.empty()) {
            m_poses.refuse("must hold at least one pose");
        }
    }

    std::vector<NamedPose> readAll()
    {
        std::vector<NamedPose> all;
        for (const auto& [name, unused] : m_poses.value.items()) {
            all.push_back({name, read(name, 0)});
        }
        return all;
    }

private:
    Pose read(const std::string& name, std::size_t depth)
    {
        const Node node = m_poses[name];
        if (!node.value.is_object()) {
            node.refuse("must be an object");
        }
        if (depth > m_poses.value.size()) {
            node.refuse("poses build on each other in a circle");
        }
        Pose pose;
        if (const auto from = node.find("from")) {
            if (!m_poses.value.contains(from->text())) {
                from->refuse("unknown pose " + from->text());
            }
            pose = read(from->text(), depth + 1);
        }
        // Names without side first, so that "hipFR" beside "hipF" sets one side apart in any order.
        for (const std::size_t width : {std::size_t{2}, std::size_t{1}}) {
            for (const auto& [channel, value] : node.value.items()) {
                if (channel != "from") {
                    apply(pose, {value, node.pointer + "/" + channel}, channel, width);
                }
            }
        }
        return pose;
    }

    static void apply(Pose& pose, const Node& node, const std::string& channel, std::size_t width)
    {
        const auto slots = channelSlots(channel);
        if (slots.empty()) {
            node.refuse("unknown channel");
        }
        if (slots.size() != width) {
            return;
        }
        const double value = node.number();
        for (const std::size_t slot : slots) {
            const ChannelLimits limits = channelLimits(slot);
            if (!(value >= limits.lowest && value <= limits.highest)) {
                node.refuse("outside its limits");
            }
            pose[slot] = value;
        }
    }

    Node m_poses;
};

class FigureReader {
public:
    explicit FigureReader(Node node)
        : m_node(std::move(node))
    {}

    FigureSpec read()
    {
        m_node.knows({"shows", "view", "lies", "pin", "reach", "headRest", "props", "poses", "reps", "hold", "hardest",
                      "plumb", "wears", "balanced", "armsInside", "handsBehind", "pelvisIcon"});
        readScene();
        m_spec.poses = PoseReader{m_node["poses"]}.readAll();
        m_spec.hardest = poseIndex(m_node["hardest"]);
        if (const auto reps = m_node.find("reps")) {
            readReps(*reps);
        } else if (const auto hold = m_node.find("hold")) {
            readHold(*hold);
        }
        return std::move(m_spec);
    }

private:
    void readScene()
    {
        const auto view = m_node["view"].items();
        if (view.size() != 2) {
            m_node["view"].refuse("must be yaw and pitch");
        }
        m_spec.view = {view[0].number(), view[1].number(), false};
        if (const auto lies = m_node.find("lies")) {
            m_spec.orientation = lies->oneOf<Orientation>(kOrientations);
        }
        m_spec.pin = m_node["pin"].oneOf<Pin>(kPins);
        for (const Node& reach : m_node["reach"].items()) {
            m_spec.reaches.push_back(reach.oneOf<Reach>(kReaches));
        }
        if (const auto rest = m_node.find("headRest")) {
            m_spec.headRest = rest->number();
        }
        if (const auto plumb = m_node.find("plumb")) {
            m_spec.plumb = plumb->oneOf<PlumbRule>(kPlumbs);
        }
        if (const auto clothes = m_node.find("wears")) {
            m_spec.clothes = clothes->oneOf<Clothes>(kClothes);
        }
        if (const auto balanced = m_node.find("balanced")) {
            m_spec.balanced = balanced->flag();
        }
        if (const auto behind = m_node.find("handsBehind")) {
            m_spec.handsBehind = behind->flag();
        }
        if (const auto inside = m_node.find("armsInside")) {
            m_spec.armsInside = inside->flag();
        }
        if (const auto icon = m_node.find("pelvisIcon")) {
            m_spec.pelvisIcon = icon->flag();
        }
        if (const auto props = m_node.find("props")) {
            for (const Node& prop : props->items()) {
                m_spec.props.push_back(readProp(prop));
            }
        }
    }

    static Prop readProp(const Node& node)
    {
        node.knows({"kind", "at", "size", "turn", "inFront"});
        Prop prop;
        prop.kind = node["kind"].oneOf<PropKind>(kProps);
        if (const auto at = node.find("at")) {
            prop.place = at->vector();
        }
        if (const auto size = node.find("size")) {
            prop.size = size->vector();
        }
        if (const auto turn = node.find("turn")) {
            prop.turn = turn->number();
        }
        if (const auto front = node.find("inFront")) {
            prop.inFront = front->flag();
        }
        return prop;
    }

    [[nodiscard]] std::size_t poseIndex(const Node& node) const
    {
        const std::string name = node.text();
        const auto found = std::find_if(m_spec.poses.begin(), m_spec.poses.end(),
                                        [&](const NamedPose& pose) { return pose.name == name; });
        if (found == m_spec.poses.end()) {
            node.refuse("unknown pose " + name);
        }
        return static_cast<std::size_t>(found - m_spec.poses.begin());
    }

    PhasePath readPath(const Node& node) const
    {
        node.knows({"name", "keys", "arc", "cycle"});
        PhasePath path;
        path.name = node["name"].text();
        if (const auto keys = node.find("keys")) {
            path.keys = readKeys(*keys);
        }
        if (const auto arcs = node.find("arc")) {
            for (const auto& [channel, value] : arcs->value.items()) {
                const Node arc{value, arcs->pointer + "/" + channel};
                const auto slots = channelSlots(channel);
                if (slots.empty()) {
                    arc.refuse("unknown channel");
                }
                for (const std::size_t slot : slots) {
                    path.arcs.push_back({slot, arc.number()});
                }
            }
        }
        return path;
    }

    /// A list of poses; one between the ends is written with its share of the way: ["lean", 0.4].
    std::vector<PathKey> readKeys(const Node& node) const
    {
        std::vector<PathKey> keys;
        const auto items = node.items();
        if (items.size() < 2) {
            node.refuse("must name at least two poses");
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool inner = i > 0 && i + 1 < items.size();
            if (inner != items[i].value.is_array()) {
                items[i].refuse("only poses between the ends carry a share of the way");
            }
            if (!inner) {
                keys.push_back({poseIndex(items[i]), i == 0 ? 0.0 : 1.0});
                continue;
            }
            const auto pair = items[i].items();
            if (pair.size() != 2) {
                items[i].refuse("must be a pose and its share of the way");
            }
            const double at = pair[1].number();
            if (!(at > keys.back().at && at < 1)) {
                pair[1].refuse("shares must rise between 0 and 1");
            }
            keys.push_back({poseIndex(pair[0]), at});
        }
        return keys;
    }

    /// Seconds of a hold that goes round: its keys begin where moving in ended.
    [[nodiscard]] double readCycle(const Node& node, const Node& hold) const
    {
        const auto& keys = m_spec.path(RepPhase::Hold).keys;
        if (!(node.number() >= .5 && node.number() <= 10)) {
            node.refuse("must be .5 to 10 seconds");
        }
        if (keys.size() < 3) {
            hold.refuse("a hold that goes round needs three keys");
        }
        if (keys.front().pose != m_spec.path(RepPhase::MoveIn).keys.back().pose) {
            hold.refuse("must begin where moving in ends");
        }
        return node.number();
    }

    void readReps(const Node& node)
    {
        node.knows({"startsAtBottom", "tempo", "lowering", "pauseBottom", "lifting", "pauseTop"});
        m_spec.motion = MotionKind::Reps;
        if (const auto bottom = node.find("startsAtBottom")) {
            m_spec.startsAtBottom = bottom->flag();
        }
        const auto tempo = node["tempo"].items();
        if (tempo.size() != 4) {
            node["tempo"].refuse("must be four numbers of seconds");
        }
        for (const Node& seconds : tempo) {
            if (!(seconds.number() >= 0 && seconds.number() <= 10)) {
                seconds.refuse("must be 0 to 10 seconds");
            }
        }
        m_spec.tempo = {tempo[0].number(), tempo[1].number(), tempo[2].number(), tempo[3].number()};
        for (std::size_t i = 0; i < 4; ++i) {
            m_spec.phases[i] = readPath(node[std::string{kPhases[i]}]);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            if (const auto cycle = node[std::string{kPhases[i]}].find("cycle")) {
                cycle->refuse("only a hold goes round");
            }
        }
        for (const std::size_t moving : {std::size_t{0}, std::size_t{2}}) {
            if (m_spec.phases[moving].keys.empty()) {
                node[std::string{kPhases[moving]}].refuse("missing field keys");
            }
        }
    }

    void readHold(const Node& node)
    {
        node.knows({"moveIn", "hold", "moveOut"});
        m_spec.motion = MotionKind::Hold;
        for (std::size_t i = 4; i < kRepPhaseCount; ++i) {
            m_spec.phases[i] = readPath(node[std::string{kPhases[i]}]);
        }
        const PhasePath& moveIn = m_spec.path(RepPhase::MoveIn);
        if (moveIn.keys.empty()) {
            node["moveIn"].refuse("missing field keys");
        }
        if (const auto cycle = node["hold"].find("cycle")) {
            m_spec.phases[static_cast<std::size_t>(RepPhase::Hold)].cycle = readCycle(*cycle, node["hold"]);
        }
    }

    Node m_node;
    FigureSpec m_spec;
};

FigureLibrary readDocument(const Json& document)
{
    const Node root{document, ""};
    root.knows({"schema", "figures"});
    if (root["schema"].text() != "plumbline.figures/1") {
        root["schema"].refuse("must be plumbline.figures/1");
    }
    std::map<std::string, FigureSpec, std::less<>> specs;
    for (const Node& node : root["figures"].items()) {
        FigureSpec spec = FigureReader{node}.read();
        for (const Node& shown : node["shows"].items()) {
            spec.id = shown.text();
            if (!specs.emplace(spec.id, spec).second) {
                shown.refuse("is shown twice");
            }
        }
    }
    return FigureLibrary{std::move(specs)};
}

} // namespace

Result<FigureLibrary> readFigures(std::string_view json, std::string_view file)
{
    const auto bad = [&](const std::string& pointer, const std::string& reason) {
        return fail(ErrorCode::BadCatalogue, std::string{file} + "#" + pointer, {{"reason", reason}});
    };
    try {
        return readDocument(Json::parse(json));
    } catch (const BadFigure& e) {
        return bad(e.pointer, e.reason);
    } catch (const nlohmann::json::exception& e) {
        return bad("", e.what());
    }
}

} // namespace plumbline
