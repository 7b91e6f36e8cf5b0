using NodaTime;

namespace Entente.Coding.Times;

/// <summary>Chooses which Monday, which May and which third quarter is meant.</summary>
internal static class CalendarChoice
{
    // News rarely means a bare day of the year more than this far ahead unless the verb says so.
    private const int FarAhead = 183;

    private const int FarestPresent = 270;

    // A day this near is rather the coming one under a verb misread than one of the year before.
    private const int MissedTense = 60;

    // "condemned the visit in September", written in August: one of the year before would be "last September".
    private const int MissedMonth = 30;

    /// <summary>The day of a weekday near the day of writing.</summary>
    public static LocalDate Weekday(LocalDate anchor, int weekday, int? direction, Tense tense)
    {
        int back = ((int)anchor.DayOfWeek - weekday + 7) % 7;
        int ahead = (7 - back) % 7;
        return direction switch
        {
            -1 => anchor.PlusDays(back == 0 ? -7 : -back),
            1 => anchor.PlusDays(ahead == 0 ? 7 : ahead),
            0 => anchor.PlusDays(weekday - (int)anchor.DayOfWeek),
            _ => tense is Tense.Future or Tense.Scheduled || tense == Tense.Announced && ahead <= back ? anchor.PlusDays(ahead) : anchor.PlusDays(-back),
        };
    }

    /// <summary>The year of a month, with or without a day, that is written without it.</summary>
    /// <param name="anchor">The day of writing.</param>
    /// <param name="reading">The month, and the day if there is one.</param>
    /// <param name="tense">The verb's tense.</param>
    /// <param name="opens">Whether it opens its sentence, so that nothing but the verb can be dated by it.</param>
    public static int Year(LocalDate anchor, TimeReading reading, Tense tense, bool opens = false)
    {
        int month = reading.Month, day = reading.Day;
        int order = day == 0 ? month.CompareTo(anchor.Month) : (month, day).CompareTo((anchor.Month, anchor.Day));
        switch (reading.Direction)
        {
            case -1:
                return anchor.Year - (order < 0 ? 0 : 1);
            case 1:
                return anchor.Year + (order > 0 ? 0 : 1);
            case 0:
                return anchor.Year;
            default:
                break;
        }

        int distance = ((month - anchor.Month) * 30) + (day == 0 ? 0 : day - anchor.Day);
        // "agreed to let it be used in late November", told in January: what was to come then is rather over than most of a year ahead.
        if (tense == Tense.Announced && distance > FarAhead)
        {
            return anchor.Year - 1;
        }

        if (tense is Tense.Future or Tense.Announced)
        {
            return anchor.Year + (order >= 0 || distance > -45 && day > 0 ? 0 : 1);
        }

        if (tense == Tense.Past && distance > (opens ? 0 : day == 0 ? MissedMonth : MissedTense))
        {
            return anchor.Year - (order > 0 ? 1 : 0);
        }

        // "The pact, which expires in October": what the present says of a month is of the coming one.
        int far = tense is Tense.Present or Tense.Scheduled && day == 0 ? FarestPresent : FarAhead;
        return distance > far ? anchor.Year - 1 : distance < -FarAhead - 60 && tense != Tense.Past ? anchor.Year + 1 : anchor.Year;
    }

    /// <summary>The year of a season, quarter or half that is written without it.</summary>
    /// <param name="anchor">The day of writing.</param>
    /// <param name="month">Its first month.</param>
    /// <param name="length">Its months.</param>
    /// <param name="direction">Last, this or next; null when not said.</param>
    /// <param name="tense">The verb's tense.</param>
    public static int Started(LocalDate anchor, int month, int length, int? direction, Tense tense)
    {
        bool begun = month <= anchor.Month;
        bool over = month + length - 1 < anchor.Month;
        return direction switch
        {
            -1 => anchor.Year - (over ? 0 : 1),
            1 => anchor.Year + (begun ? 1 : 0),
            0 => anchor.Year,
            _ when tense is Tense.Future or Tense.Announced && !begun => anchor.Year,
            _ => anchor.Year - (begun ? 0 : 1),
        };
    }
}
