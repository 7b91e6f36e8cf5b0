namespace Entente.Knowledge.Actors;

/// <summary>Asks dated facts whether they hold.</summary>
public static class Validity
{
    /// <summary>Whether <paramref name="date"/> lies in <paramref name="days"/>, both ends included; an unknown date lies in every stretch.</summary>
    public static bool Includes(this DayInterval days, DateOnly? date) =>
        date is not { } day || ((days.From is not { } from || day >= from) && (days.To is not { } to || day <= to));
}
