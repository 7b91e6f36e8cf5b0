namespace Entente.Storage.Rows;

/// <summary>Days as whole numbers (20230515), the form in which every table holds them; 0 is an unknown day.</summary>
internal static class DayCode
{
    public const int Unknown = 0;

    public static int Of(DateOnly? day) => day is { } d ? d.Year * 10000 + d.Month * 100 + d.Day : Unknown;

    public static DateOnly? Parse(int code) => code == Unknown ? null : new DateOnly(code / 10000, code / 100 % 100, code % 100);

    public static int Month(int code) => code / 100;
}
