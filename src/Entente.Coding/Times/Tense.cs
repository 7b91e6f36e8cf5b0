namespace Entente.Coding.Times;

/// <summary>The tense of what a time expression dates, which tells a past Monday from a coming one.</summary>
internal enum Tense
{
    /// <summary>No verb tells.</summary>
    Unknown,
    /// <summary>Done.</summary>
    Past,
    /// <summary>Going on or general.</summary>
    Present,
    /// <summary>To come by a timetable, told in the present (<c>the summit opens Thursday</c>).</summary>
    Scheduled,
    /// <summary>To come: future, intention, obligation.</summary>
    Future,
    /// <summary>To come when it was told, and perhaps gone by since (<c>had been scheduled</c>), or named in a clause about the future (<c>will answer Monday's ruling</c>).</summary>
    Announced,
}
