using System.Collections.Immutable;

namespace Entente.Exports.Tables;

/// <summary>The columns of a kind of table, in their order. Immutable: what adds a column gives a layout with it.</summary>
/// <typeparam name="T">One row.</typeparam>
internal sealed record TableLayout<T>
{
    /// <summary>The columns.</summary>
    public ImmutableArray<TableColumn<T>> Columns { get; init; } = [];

    /// <summary>What stands for a row in JSON, where that can say more than cells do; null for an object with the columns as members.</summary>
    public Func<T, object>? Spelling { get; init; }

    /// <summary>With a text, which may be missing.</summary>
    public TableLayout<T> Text(string name, Func<T, string?> value) => With(name, typeof(string), isRequired: false, value);

    /// <summary>With a list of texts, joined by semicolons.</summary>
    public TableLayout<T> List(string name, Func<T, IEnumerable<string>> values) => With(name, typeof(string), isRequired: false, r => string.Join(';', values(r)));

    /// <summary>With a whole number.</summary>
    public TableLayout<T> Whole(string name, Func<T, long> value) => With(name, typeof(long), isRequired: true, r => value(r));

    /// <summary>With a whole number, which may be unknown.</summary>
    public TableLayout<T> Whole(string name, Func<T, long?> value) => With(name, typeof(long), isRequired: false, r => value(r));

    /// <summary>With a number.</summary>
    public TableLayout<T> Number(string name, Func<T, double> value) => With(name, typeof(double), isRequired: true, r => value(r));

    /// <summary>With a truth, which may be unknown.</summary>
    public TableLayout<T> Truth(string name, Func<T, bool?> value) => With(name, typeof(bool), isRequired: false, r => value(r));

    /// <summary>With a day, which may be unknown.</summary>
    public TableLayout<T> Day(string name, Func<T, DateOnly?> value) => With(name, typeof(DateOnly), isRequired: false, r => value(r));

    /// <summary>With a moment (UTC).</summary>
    public TableLayout<T> Moment(string name, Func<T, DateTime> value) => With(name, typeof(DateTime), isRequired: true, r => value(r));

    /// <summary>With the columns of another layout, of something that belongs to the row.</summary>
    /// <param name="inner">The other layout.</param>
    /// <param name="part">What belongs to the row.</param>
    /// <param name="prefix">Put before the names of its columns.</param>
    public TableLayout<T> And<TPart>(TableLayout<TPart> inner, Func<T, TPart> part, string prefix = "") =>
        this with { Columns = [.. Columns, .. inner.Columns.Select(c => new TableColumn<T>(prefix + c.Name, c.Type, c.IsRequired, r => c.Value(part(r))))] };

    private TableLayout<T> With(string name, Type type, bool isRequired, Func<T, object?> value) => this with { Columns = Columns.Add(new(name, type, isRequired, value)) };
}
