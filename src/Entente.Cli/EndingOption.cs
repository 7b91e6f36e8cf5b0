using Spectre.Console.Cli;

namespace Entente.Cli;

/// <summary>Refuses an option that ends the arguments and lacks its value: the parser gives it a word of its own for one, and a store of that name would be made.</summary>
internal sealed class EndingOption : ICommandInterceptor
{
    /// <summary>What the parser puts after the arguments on its own.</summary>
    public const string DefaultCommand = "__default_command";

    /// <summary>What to say of it.</summary>
    public const string Told = "the last option lacks its value; --help tells more";

    /// <inheritdoc/>
    public void Intercept(CommandContext context, CommandSettings settings)
    {
        if (settings.GetType().GetProperties().Any(p => p.GetIndexParameters().Length == 0 && IsMade(p.GetValue(settings))))
        {
            throw new UsageException(Told);
        }
    }

    private static bool IsMade(object? value) => value is DefaultCommand || (value is string[] several && several.Contains(DefaultCommand, StringComparer.Ordinal));
}
