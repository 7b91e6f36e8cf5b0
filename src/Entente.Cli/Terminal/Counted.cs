using System.Globalization;

namespace Entente.Cli.Terminal;

/// <summary>Numbers of things in sentences for people: "no events" would be one way of saying none, "1 events" is no way of saying one.</summary>
internal static class Counted
{
    /// <summary>The number and its noun, such as <c>1 event</c> and <c>0 events</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for any other number; <paramref name="one"/> with an s when left out.</param>
    public static string Of(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
