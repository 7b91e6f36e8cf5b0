using System.Collections.Frozen;

namespace Entente.Coding.Lexicons;

/// <summary>The English names of days and months, for layers that only need to know that a word is one; what they mean is the layer of times' matter.</summary>
internal static class CalendarNames
{
    /// <summary>Days of the week, in any case.</summary>
    public static FrozenSet<string> Weekdays { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    /// <summary>Months and their abbreviations, in any case.</summary>
    public static FrozenSet<string> Months { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.");
}
