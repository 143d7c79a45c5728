#pragma once

#include "app/coach.h"
#include "core/posture/ergonomics.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// The self-assessments of desk, driving and standing of one profile.
namespace plumbline::app {

/// Where an assessment stands today.
struct PlaceReport {
    posture::Place place = posture::Place::Desk;
    std::optional<posture::Assessment> newest;
    std::optional<posture::Score> score;
    std::vector<posture::FixDone> done;       ///< of the newest
    std::optional<Day> recheck;               ///< when to look again
    bool recheckDue = false;                  ///< the day has come, or pain rose by 2 since (evidence.md 7.1)
    std::vector<posture::Assessment> history; ///< oldest first
};

/// The answers of a check that has begun; nothing of it counts before the end.
struct AssessmentDraft {
    std::optional<posture::Exposure> exposure;
    std::map<std::string, posture::Answer> answers; ///< by item
    int step = 0;                                   ///< where it stands: 0 the hours a day, then one a question

    [[nodiscard]] int answered() const { return static_cast<int>(answers.size()); }
    friend bool operator==(const AssessmentDraft&, const AssessmentDraft&) = default;
};

/// Lives inside a Coach (`Coach::posture`). Same thread as the Coach.
class PostureService {
public:
    ~PostureService();
    PostureService(const PostureService&) = delete;
    PostureService& operator=(const PostureService&) = delete;

    [[nodiscard]] const posture::Checklist& checklist(posture::Place place) const;
    [[nodiscard]] PlaceReport report(posture::Place place) const;
    /// Records a filled-in checklist; its draft goes. InvalidInput for an unknown item or one given twice, or when
    /// nothing is answered.
    Result<Changes> save(posture::Place place, posture::Exposure exposure,
                         const std::vector<posture::ItemAnswer>& answers);
    /// The check of a place that was begun and stopped; an empty one when there is none.
    [[nodiscard]] AssessmentDraft draft(posture::Place place) const;
    /// Keeps it, also over a restart. `save` forgets it.
    Result<Changes> keepDraft(posture::Place place, const AssessmentDraft& draft);
    Result<Changes> setFixDone(AssessmentId assessment, const std::string& item, bool done);
    Result<Changes> remove(AssessmentId assessment);

private:
    friend class Coach;
    struct Impl;
    explicit PostureService(Coach& coach);
    std::unique_ptr<Impl> m_impl;
};

} // namespace plumbline::app
