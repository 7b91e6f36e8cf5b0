namespace Entente.Exports.Tables;

/// <summary>One column of a table: its name, type and values, the single definition behind every format.</summary>
/// <typeparam name="T">One row.</typeparam>
/// <param name="Name">Its name; names only ever grow.</param>
/// <param name="Type">Type of the values: <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="DateOnly"/> or <see cref="DateTime"/> (UTC).</param>
/// <param name="IsRequired">Whether every row has a value.</param>
/// <param name="Value">The value in a row; null when there is none.</param>
internal sealed record TableColumn<T>(string Name, Type Type, bool IsRequired, Func<T, object?> Value);
