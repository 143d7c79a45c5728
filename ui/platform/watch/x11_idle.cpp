#include "ui/platform/watch/x11_idle.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace plumbline {

namespace {

xcb_sync_int64_t counted(milliseconds time)
{
    const auto value = static_cast<std::uint64_t>(time.count());
    return {static_cast<std::int32_t>(value >> 32U), static_cast<std::uint32_t>(value)};
}

milliseconds timeOf(const xcb_sync_int64_t& value)
{
    return milliseconds{(static_cast<std::int64_t>(value.hi) << 32) + value.lo};
}

/// The name begins right behind its length. The accessor of xcb 1.15 is off by the padding of the C structure.
std::string_view nameOf(const xcb_sync_systemcounter_t& counter)
{
    const auto* end = reinterpret_cast<const char*>(&counter.name_len) + sizeof counter.name_len;
    return {end, counter.name_len};
}

} // namespace

X11Idle::X11Idle(X11Link& link, int rank)
    : IdleSource("x11", true, rank)
    , m_link(link)
{
    findCounter();
    setWorks(m_counter != XCB_NONE);
    if (!works()) {
        return;
    }
    link.addHandler([this](const xcb_generic_event_t& event) { handle(event); });
    connect(&link, &X11Link::lost, this, [this] {
        m_counter = XCB_NONE;
        setWorks(false);
    });
}

X11Idle::~X11Idle()
{
    X11Idle::watch(std::nullopt);
}

void X11Idle::findCounter()
{
    if (!m_link.isConnected()) {
        return;
    }
    xcb_connection_t* x = m_link.get();
    const xcb_query_extension_reply_t* extension = xcb_get_extension_data(x, &xcb_sync_id);
    if (extension == nullptr || extension->present == 0) {
        return;
    }
    m_firstEvent = extension->first_event;
    const XcbReply<xcb_sync_initialize_reply_t> version(
        xcb_sync_initialize_reply(x, xcb_sync_initialize(x, XCB_SYNC_MAJOR_VERSION, XCB_SYNC_MINOR_VERSION), nullptr));
    const XcbReply<xcb_sync_list_system_counters_reply_t> counters(
        xcb_sync_list_system_counters_reply(x, xcb_sync_list_system_counters(x), nullptr));
    if (!version || !counters) {
        return;
    }
    for (auto item = xcb_sync_list_system_counters_counters_iterator(counters.get()); item.rem > 0;
         xcb_sync_systemcounter_next(&item)) {
        if (nameOf(*item.data) == "IDLETIME") {
            m_counter = item.data->counter;
        }
    }
}

xcb_sync_alarm_t X11Idle::makeAlarm(xcb_sync_testtype_t test, milliseconds value)
{
    xcb_sync_create_alarm_value_list_t values{};
    values.counter = m_counter;
    values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
    values.value = counted(value);
    values.testType = test;
    values.delta = counted(milliseconds{0}); // with a comparison: once
    values.events = 1;
    const xcb_sync_alarm_t alarm = xcb_generate_id(m_link.get());
    xcb_sync_create_alarm_aux(m_link.get(), alarm,
                              XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE | XCB_SYNC_CA_TEST_TYPE |
                                  XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS,
                              &values);
    return alarm;
}

void X11Idle::drop(xcb_sync_alarm_t& alarm)
{
    if (const auto old = std::exchange(alarm, XCB_NONE); old != XCB_NONE && m_link.isConnected()) {
        xcb_sync_destroy_alarm(m_link.get(), old);
    }
}

void X11Idle::watch(std::optional<milliseconds> threshold)
{
    if (!works()) {
        return;
    }
    drop(m_idleAlarm);
    if (threshold) {
        m_threshold = *threshold;
        m_idleAlarm = makeAlarm(XCB_SYNC_TESTTYPE_POSITIVE_COMPARISON, m_threshold);
    } else {
        drop(m_inputAlarm);
    }
    m_link.flush();
}

void X11Idle::handle(const xcb_generic_event_t& event)
{
    if ((event.response_type & 0x7F) != m_firstEvent + XCB_SYNC_ALARM_NOTIFY) {
        return;
    }
    const auto& notify = reinterpret_cast<const xcb_sync_alarm_notify_event_t&>(event);
    if (notify.alarm == m_idleAlarm) {
        drop(m_idleAlarm);
        if (m_inputAlarm == XCB_NONE) {
            // Where the person is back already, this goes off at once.
            m_inputAlarm = makeAlarm(XCB_SYNC_TESTTYPE_NEGATIVE_COMPARISON, m_threshold - milliseconds{1});
        }
        m_link.flush();
        emit idleBegan(timeOf(notify.counter_value));
    } else if (notify.alarm == m_inputAlarm) {
        drop(m_inputAlarm);
        drop(m_idleAlarm);
        m_idleAlarm = makeAlarm(XCB_SYNC_TESTTYPE_POSITIVE_COMPARISON, m_threshold);
        m_link.flush();
        emit inputSeen();
    }
}

} // namespace plumbline
