using System.Globalization;
using Entente.Storage;
using Entente.Storage.Filters;

namespace Entente.Analysis.Questions;

/// <summary>What was asked: names and values, checked against the fields of the question.</summary>
public sealed class QuestionInput
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes names and values from a URL, a command line or a tool call.</summary>
    /// <param name="question">The question that is asked.</param>
    /// <param name="pairs">Names in any case, and values; empty values are passed over.</param>
    /// <exception cref="QuestionException">A name is no field of the question, stands twice, or a required one is missing.</exception>
    public QuestionInput(Question question, IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(pairs);
        foreach (var (name, value) in pairs)
        {
            if (!question.Fields.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new QuestionException($"{question.Name} has no field \"{name}\"; the fields are {string.Join(", ", question.Fields.Select(f => f.Name))}", name);
            }

            if (!string.IsNullOrWhiteSpace(value) && !_values.TryAdd(name, value.Trim()))
            {
                throw new QuestionException($"{name} stands twice; give it once", name);
            }
        }

        foreach (var field in question.Fields.Where(f => f.IsRequired && !_values.ContainsKey(f.Name)))
        {
            throw new QuestionException($"{question.Name} needs {field.Name}: {field.Summary}", field.Name);
        }
    }

    /// <summary>The value of a field; null when it was not given.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>The value of a required field.</summary>
    public string Required(string name) => _values[name];

    /// <summary>A day, or the first or last day of a month or year; null when it was not given.</summary>
    /// <exception cref="QuestionException">It is none.</exception>
    public DateOnly? Day(string name, bool last) => Text(name) is { } text ? FilterField.ParseDay(text, name, last) : null;

    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="QuestionException">It is none, or out of bounds.</exception>
    public int Number(string name, int otherwise, int least, int most) =>
        Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number
        : throw new QuestionException($"{name} \"{text}\" is no whole number from {least} to {most}", name);

    /// <summary>The number of something in the store; null when it was not given.</summary>
    /// <exception cref="QuestionException">It is none.</exception>
    public long? Id(string name) =>
        Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
        : throw new QuestionException($"{name} \"{text}\" is no number", name);

    /// <summary>A share, 0 to 1.</summary>
    /// <exception cref="QuestionException">It is none.</exception>
    public double Share(string name, double otherwise) =>
        Text(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1 ? share
        : throw new QuestionException($"{name} \"{text}\" is no number from 0 to 1", name);

    /// <summary>One of some spellings, or several separated by commas.</summary>
    /// <exception cref="QuestionException">One is unknown.</exception>
    public IEnumerable<T> Choices<T>(string name, Func<T, string> spell) where T : struct, Enum
    {
        foreach (string one in Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var known = Enum.GetValues<T>();
            int index = Array.FindIndex(known, k => spell(k).Equals(one.Replace('-', ' ').Replace('_', ' '), StringComparison.OrdinalIgnoreCase) || spell(k).Equals(one, StringComparison.OrdinalIgnoreCase));
            yield return index >= 0 ? known[index]
                : throw new QuestionException($"there is no {name} \"{one}\"; it is one of {string.Join(", ", known.Select(spell))}", name);
        }
    }

    /// <summary>The fields that filter events.</summary>
    /// <exception cref="QuestionException">A value is nonsense.</exception>
    public EventFilter Events() => EventFilter.Parse(FilterField.ForEvents.Select(f => KeyValuePair.Create(f.Name, Text(f.Name))));
}
