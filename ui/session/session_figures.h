#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read the standard library's concepts
#include "core/figure/spec.h"
#endif
#include "ui/figure/figure_thumbnails.h"
#include "ui/widgets/picture.h"

#include <QString>

namespace plumbline {

/// The figures as the player uses them: the library for the stage, and thumbnails.
class SessionFigures {
public:
    /// @param library outlives this.
    explicit SessionFigures(const figure::FigureLibrary& library)
        : m_library(library)
        , m_thumbnails(library)
    {}

    [[nodiscard]] const figure::FigureLibrary& library() const { return m_library; }
    /// A thumbnail on the stage colour; without keyframes only the stage. This must outlive the picture.
    [[nodiscard]] Picture thumbnail(const QString& exercise);

private:
    const figure::FigureLibrary& m_library;
    FigureThumbnails m_thumbnails;
};

} // namespace plumbline
